const longest = 31

/** A tab name Excel accepts and has not seen: no []:*?/\\, no quote at an end, at most 31 characters, unique without case. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ').replaceAll(/^'+|'+$/g, '').trim() || 'Sheet'
  let name = plain.slice(0, longest).trim()
  for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
    const suffix = ` (${copy})`
    name = `${plain.slice(0, longest - suffix.length)}${suffix}`
  }
  taken.add(name.toLowerCase())
  return name
}

/** A file name from its parts, such as 收发存汇总表_县综合库_2026-01-01_2026-11-20.xlsx, without what Windows forbids. */
export function workbookFileName(parts: readonly string[]): string {
  const plain = parts.map((part) => part.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ').trim()).filter((part) => part !== '')
  return `${plain.join('_').slice(0, 120)}.xlsx`
}
