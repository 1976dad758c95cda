import type { ColDef } from 'ag-grid-community'
import type { CustomCellRendererProps } from 'ag-grid-react'
import { stateOf } from '#core/domain/document-state.ts'
import type { GoodsState, PaperState } from '#core/domain/document.ts'
import type { Words } from '#core/i18n/words.ts'
import { DocumentStateTag } from '../../parts/document-state-tag.tsx'
import { countColumn, moneyColumn, textColumn } from '../../parts/grid-columns.ts'
import { momentText } from '../../parts/moment-text.ts'
import type { DocumentsRow } from './documents-ask.ts'

/** The columns of the list; ids of those that sort are the core's names of orders. */
export function documentsColumns(words: Words, withCost: boolean): readonly ColDef<DocumentsRow>[] {
  const { columns } = words.document.list
  const named = (id: keyof typeof columns, width: number) => ({ id, title: columns[id], width })
  const unsorted = (column: ColDef<DocumentsRow>): ColDef<DocumentsRow> => ({ ...column, sortable: false })
  return [
    { ...textColumn<DocumentsRow>(named('number', 196), ({ number }) => number ?? ''), pinned: 'left', cellClass: 'grid-name' },
    unsorted(textColumn(named('kind', 64), ({ kind }) => wordOf(words.document.kinds, kind))),
    textColumn(named('businessDate', 106), ({ businessDate }) => businessDate),
    unsorted(textColumn(named('purpose', 112), ({ purpose }) => wordOf(words.document.purposes, purpose))),
    textColumn(named('party', 176), ({ partyName }) => partyName),
    textColumn(named('depot', 176), ({ depotName }) => depotName),
    countColumn(named('lines', 64), ({ lineCount }) => ({ value: lineCount, scale: 0 })),
    ...(withCost ? [moneyColumn<DocumentsRow>(named('amount', 124), ({ amountFen }) => amountFen ?? undefined)] : []),
    { ...unsorted(textColumn(named('state', 108), stateText(words))), cellRenderer: StateCell, tooltip: () => '' },
    textColumn(named('maker', 90), ({ makerName }) => makerName),
    { ...textColumn<DocumentsRow>(named('recorded', 146), ({ startedAt }) => momentText(startedAt)), cellClass: 'grid-quiet' },
    { ...unsorted(textColumn(named('officialNumber', 170), ({ officialNumber }) => officialNumber)) },
  ]
}

function StateCell({ data }: CustomCellRendererProps<DocumentsRow>) {
  return data ? <DocumentStateTag kind={data.kind} paper={data.paper} goods={data.goods} /> : null
}

/** What a screen reader and a copied cell say. */
function stateText({ document: { red, states } }: Words) {
  return ({ kind, goods, paper }: DocumentsRow) => {
    const state = stateOf(paper as PaperState, goods as GoodsState)
    return kind === 'reversal' && state === 'posted' ? red : states[state]
  }
}

function wordOf(words: { readonly [key: string]: string }, key: string): string {
  return words[key] ?? ''
}
