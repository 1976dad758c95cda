/** Cells of a piece of a sheet, as Excel puts it on the clipboard: tabs between cells, quotes around those with breaks inside. */
export function readPaste(text: string): readonly (readonly string[])[] {
  const plain = text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of plain.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim())
    if (end === '') break
    if (end === '\n') rows.push([])
  }
  return rows
}
