import { useState, type ReactNode } from 'react'
import { ActionButton } from '../../parts/action-button.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useWords } from '../../parts/words.tsx'
import { ChooseField } from './choose-field.tsx'
import { ChooseHeader } from './choose-header.tsx'
import { ColumnTable } from './column-table.tsx'
import type { PreviewSheet, SeenSheets, SheetChoice } from './import-types.ts'
import { columnChoice } from './sheet-choices.ts'

type Column = PreviewSheet['columns'][number]

type Props = {
  readonly preview: SeenSheets
  readonly sheet: string
  readonly onChoose: (choice: SheetChoice) => void
  /** What the sheet holds. */
  readonly children: ReactNode
}

/** 列名对照: what each column means, above the rows as they stand in the sheet. */
export function ColumnMap({ preview, sheet, onChoose, children }: Props) {
  const words = useWords().intake
  const [column, setColumn] = useState<Column | undefined>(undefined)
  const [heading, setHeading] = useState(false)
  const table = preview.sheets.find((known) => known.sheet === sheet)
  const page = preview.pages.find((known) => known.sheet === sheet)
  if (!table || !page) return null
  return (
    <section className="import-map" aria-label={words.mapping}>
      <div className="import-map-head">
        <h2>{words.mapping}</h2>
        {children}
        <MapState table={table} />
        <span className="import-quiet">{[words.sheetRows(sheet, page.last), headerText(words, table), asideText(words, preview, sheet)].filter((part) => part !== '').join('；')}</span>
        <span className="band-end">
          {table.state === 'read' ? <span className="import-quiet">{words.mappingKept}</span> : null}
          <ActionButton text={words.changeHeader} kind="quiet" size="small" onPress={() => setHeading(true)} />
        </span>
      </div>
      <ColumnTable table={table} page={page} names={preview.names} onColumn={setColumn} />
      {column ? (
        <ChooseField
          column={column} fields={preview.fields} names={preview.names} onClose={() => setColumn(undefined)}
          onChoose={(field) => { onChoose(columnChoice(sheet, column.letter, field)); setColumn(undefined) }}
        />
      ) : null}
      {heading ? <ChooseHeader page={page} onClose={() => setHeading(false)} onChoose={(header) => { onChoose({ sheet, header, skip: false }); setHeading(false) }} /> : null}
    </section>
  )
}

function MapState({ table: { state, columns, missing } }: { readonly table: PreviewSheet }) {
  const words = useWords().intake
  if (state !== 'read') return <StateTag tone="warn" text={words.sheetState[state]} />
  const named = columns.filter(({ heading, field }) => heading !== '' || field !== undefined)
  const known = named.filter(({ field }) => field !== undefined)
  const all = known.length === named.length && missing.length === 0
  return <StateTag tone={all ? 'ok' : 'warn'} text={all ? words.allMapped(named.length) : words.someMapped(known.length, named.length)} />
}

type IntakeWords = ReturnType<typeof useWords>['intake']

function headerText(words: IntakeWords, { header }: PreviewSheet): string {
  return header && header.last >= header.first ? words.headerRows(header.first, header.last) : ''
}

const listed = new Set<string>(['subtotal', 'total', 'signature', 'note', 'no-stock', 'skipped'])

function asideText(words: IntakeWords, { aside }: SeenSheets, sheet: string): string {
  const kinds = aside.find((known) => known.sheet === sheet)?.kinds.filter(({ kind }) => listed.has(kind)) ?? []
  return kinds.length === 0 ? '' : words.asideKinds(kinds.map(({ kind, rows }) => words.asideKind(words.aside[kind], rows)))
}
