import { newNameMark } from '#core/domain/import-lists.ts'

export function asNew(name: string): string {
  return `${newNameMark}${name}`
}

/** The name behind the mark; undefined for every other text. */
export function newNameIn(text: string): string | undefined {
  return text.startsWith(newNameMark) && text.length > newNameMark.length ? text.slice(newNameMark.length).trim() : undefined
}
