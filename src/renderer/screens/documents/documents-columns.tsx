import type { ColDef } from 'ag-grid-community'
import type { CustomCellRendererProps } from 'ag-grid-react'
import type { BusinessDate } from '#core/domain/business-date.ts'
import { stateOf } from '#core/domain/document-state.ts'
import type { GoodsState, PaperState } from '#core/domain/document.ts'
import type { Words } from '#core/i18n/words.ts'
import { momentText } from '#core/i18n/moment.ts'
import type { ListRoom } from '../../parts/display-settings.ts'
import { DocumentStateTag } from '../../parts/document-state-tag.tsx'
import { countColumn, moneyColumn, textColumn } from '../../parts/grid-columns.ts'
import type { DocumentsRow } from './documents-ask.ts'

type Shown = {
  readonly withCost: boolean
  /** With little of it what is of second rank is hidden at first. */
  readonly room: ListRoom
}

/** The columns of the list; ids of those that sort are the core's names of orders. */
export function documentsColumns(words: Words, today: BusinessDate, { withCost, room }: Shown): readonly ColDef<DocumentsRow>[] {
  const { columns } = words.document.list
  const named = (id: keyof typeof columns, width: number, hidden = false) => ({ id, title: columns[id], width, hidden })
  const [narrow, tight] = [room !== 'usual', room === 'tight']
  const unsorted = (column: ColDef<DocumentsRow>): ColDef<DocumentsRow> => ({ ...column, sortable: false })
  return [
    { ...textColumn<DocumentsRow>(named('number', 184), ({ number }) => number ?? ''), pinned: 'left', cellClass: 'grid-name' },
    unsorted(textColumn(named('kind', 56), ({ kind }) => wordOf(words.document.kinds, kind))),
    textColumn(named('businessDate', 100), ({ businessDate }) => businessDate),
    unsorted(textColumn(named('purpose', 84, tight), ({ purpose }) => wordOf(words.document.purposes, purpose))),
    { ...textColumn<DocumentsRow>(named('party', 118), ({ partyName }) => partyName), flex: 3, minWidth: 100 },
    { ...textColumn<DocumentsRow>(named('depot', 118), ({ depotName }) => depotName), flex: 3, minWidth: 100 },
    countColumn(named('lines', 52, narrow), ({ lineCount }) => ({ value: lineCount, scale: 0 })),
    ...(withCost ? [moneyColumn<DocumentsRow>(named('amount', 112), ({ amountFen }) => amountFen ?? undefined)] : []),
    { ...unsorted(textColumn(named('state', 98), stateText(words))), cellRenderer: StateCell, tooltip: () => '' },
    textColumn(named('maker', 66, tight), ({ makerName }) => makerName),
    recordedColumn(named('recorded', 104, narrow), today),
    { ...unsorted(textColumn(named('officialNumber', 104, narrow), ({ officialNumber }) => officialNumber)), flex: 2, minWidth: 90 },
  ]
}

/** The year is said where it is another; the tooltip has all of it. */
function recordedColumn(heading: { readonly id: string; readonly title: string; readonly width: number; readonly hidden: boolean }, today: BusinessDate): ColDef<DocumentsRow> {
  const column = textColumn<DocumentsRow>(heading, ({ startedAt }) => momentText(startedAt))
  const short = (moment: string) => (moment.slice(0, 4) === today.slice(0, 4) ? moment.slice(5) : moment)
  return { ...column, cellClass: 'grid-quiet', valueFormatter: ({ data }) => (data === undefined ? '' : short(momentText(data.startedAt))) }
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
