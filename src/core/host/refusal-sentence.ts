import type { Problem } from '../domain/problem.ts'
import { problemSentence, wordsOf, type Language } from '../i18n/words.ts'

/** The sentences of a refusal for a place that has no screen, one a line. */
export function refusalSentence(problems: readonly Problem[], language: Language = 'zh'): string {
  return problems.map((problem) => problemSentence(wordsOf(language), problem)).join('\n')
}
