import { headingGroups, type SheetColumn } from './sheet-column.ts'

/** Widths and two rows of headings. */
export function SheetHead<Row>({ columns }: { readonly columns: readonly SheetColumn<Row>[] }) {
  const groups = headingGroups(columns)
  return (
    <>
      <colgroup>{columns.map(({ key, width }) => <col key={key} style={{ width }} />)}</colgroup>
      <thead>
        <tr>
          {groups.map(({ group, columns: under }) => (group === undefined
            ? under.map(({ key, heading, look, left }) => <th key={key} rowSpan={2} scope="col" className={look} style={left === undefined ? undefined : { left }}>{heading}</th>)
            : <th key={under[0]?.key} colSpan={under.length} scope="colgroup" className="ledger-group">{group}</th>))}
        </tr>
        <tr>{groups.flatMap(({ group, columns: under }) => (group === undefined ? [] : under.map(({ key, short, heading, look }) => <th key={key} scope="col" className={look}>{short ?? heading}</th>)))}</tr>
      </thead>
    </>
  )
}
