import type { Words } from '#core/i18n/words.ts'

export type RecoveryFacts = { readonly code: string; readonly agency: string; readonly administrator: string; readonly madeOn: string }

/** The sheet as a plain text file. */
export function recoveryText(words: Words['firstRun']['sheet'], { code, agency, administrator, madeOn }: RecoveryFacts): string {
  const lines = [
    words.heading, '',
    words.line(words.agency, agency), words.line(words.administrator, administrator), words.line(words.madeOn, madeOn), '',
    words.line(words.code, code), '',
    words.how, words.folder, words.keepSafe, '',
  ]
  return lines.join('\r\n')
}
