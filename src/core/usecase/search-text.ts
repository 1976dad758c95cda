import { pinyin } from 'pinyin-pro'

/** Readings of polyphonic characters are combined up to this many. */
const maxReadings = 8

export type SearchText = { readonly searchText: string; readonly sortKey: string }

/**
 * What a row is found and ordered by: its texts, full pinyin and initials of each (`jsy` → 救生衣), all readings of
 * polyphonic characters; ordered by the full pinyin of the first text. `unread` texts are found as they are written only.
 */
export function searchTextOf(texts: readonly string[], unread: readonly string[] = []): SearchText {
  const known = texts.filter((text) => text !== '')
  const parts = [...known.flatMap((text) => [text.toLowerCase(), ...readingsOf(text)]), ...unread.filter((text) => text !== '').map((text) => text.toLowerCase())]
  return { searchText: [...new Set(parts)].join(' '), sortKey: syllables(known[0] ?? '').join(' ') }
}

function syllables(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((part) => part.toLowerCase())
}

function readingsOf(text: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(text)) return []
  const byCharacter = [...text].map((character) => [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true }))])
  const usual = syllables(text)
  const all = combinations(byCharacter).concat([usual])
  return all.flatMap((reading) => [reading.join('').replaceAll(' ', ''), reading.map((part) => part.slice(0, 1)).join('')]).map((part) => part.toLowerCase())
}

function combinations(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [[]]
  for (const options of choices) {
    const usable = all.length * options.length <= maxReadings ? options : options.slice(0, 1)
    all = all.flatMap((start) => usable.map((option) => [...start, option]))
  }
  return all
}
