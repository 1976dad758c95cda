import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { quantityText } from '../domain/quantity.ts'
import { viewDocument, type ViewedHeading } from './view-document.ts'

export type PaperLabels = { readonly document: string; readonly pieces: number }

/** What the labels of a paper's pieces say; the names of the goods are the paper's own. */
export type PaperLabel = {
  readonly number: string
  readonly shape: ViewedHeading['shape']
  readonly depot: string
  readonly party: string
  readonly businessDate: string
  readonly goods: readonly { readonly name: string; readonly quantity: string; readonly unit: string }[]
  readonly pieces: number
}

/** 单据标签: one for each piece that goes with a paper; asked for: `view` of its depot. */
export function printPaperLabels(ctx: Context, { document, pieces }: PaperLabels): Result<PaperLabel> {
  const view = viewDocument(ctx, document)
  if (!view.ok) return view
  const { heading, lines } = view.value
  if (heading.number === null) return refuse({ code: 'document.empty', document })
  const byItem = [...Map.groupBy(lines, ({ item }) => item).values()]
  const goods = byItem.flatMap(([first, ...rest]) => (first ? [{
    name: first.itemName, unit: first.unit, quantity: quantityText(rest.reduce((sum, { quantity }) => sum + quantity, first.quantity), first.scale),
  }] : []))
  return accept({
    number: heading.number, shape: heading.shape, depot: heading.depotName, party: heading.shape === 'bin-move' ? '' : heading.partyName,
    businessDate: heading.businessDate, goods, pieces,
  })
}
