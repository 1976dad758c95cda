import ExcelJS from 'exceljs'

export type Annotation = {
  readonly sheet: string
  readonly row: number
  /** Column letter; the row's first cell where the sheet has no such column. */
  readonly letter: string
  readonly note: string
}

const marked = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFCEAE8' } } as const

/** The user's own workbook with the bad cells coloured and commented; everything else as it was. Only xlsx can carry it. */
export async function annotateWorkbook(bytes: Uint8Array, annotations: readonly Annotation[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const byCell = Map.groupBy(annotations, ({ sheet, row, letter }) => `${sheet}\n${letter === '' ? 'A' : letter}${row}`)
  for (const [key, notes] of byCell) {
    const [sheet = '', address = ''] = key.split('\n')
    const cell = workbook.getWorksheet(sheet)?.getCell(address)
    if (!cell) continue
    cell.note = notes.map(({ note }) => note).join('\n')
    cell.style = { ...cell.style, fill: marked }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
