/** Columns that a text takes on a terminal: two for a Chinese or full-width character. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0)
}

/** Lines of at most so many columns: broken at spaces and between Chinese characters, never before a closing sign. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const part of text.match(parts) ?? []) {
    if (line !== '' && columnsOf((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return [...lines, line.trimEnd()]
}

const wide = '\\u1100-\\u115F\\u2E80-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFF60\\uFFE0-\\uFFE6'
const closing = '\\u3001\\u3002\\u300D\\u300F\\uFF01\\uFF09\\uFF0C\\uFF1A\\uFF1B\\uFF1F'
const wideLetter = new RegExp(`[${wide}]`)
/** One Chinese character or one word, each with the closing signs and spaces behind it. */
const parts = new RegExp(`(?:[${wide}]|[^\\s${wide}]+)[${closing}]*\\s*`, 'g')

function isWide(letter: string): boolean {
  return wideLetter.test(letter)
}
