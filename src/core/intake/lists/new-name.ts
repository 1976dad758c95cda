/** Marks a name that a person wants added, in a cell or as the answer to a problem: 「＋县水利局」. */
const mark = '\uff0b'

export function asNew(name: string): string {
  return `${mark}${name}`
}

/** The name behind the mark; undefined for every other text. */
export function newNameIn(text: string): string | undefined {
  return text.startsWith(mark) && text.length > mark.length ? text.slice(mark.length).trim() : undefined
}
