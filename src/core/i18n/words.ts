import type { Problem } from '#core/domain/problem.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'

/** Everything the product says; Chinese is the source, English has the same keys. */
export type Words = Widened<typeof zh>

export function wordsOf(language: Language): Words {
  return language === 'zh' ? zh : en
}

/** The sentence for a refusal. */
export function problemSentence(words: Words, problem: Problem): string {
  const sentence = words.problem[problem.code] as (facts: Problem) => string
  return sentence(problem)
}

type Widened<T> = T extends string
  ? string
  : T extends (...facts: never[]) => unknown
    ? T
    : { readonly [Key in keyof T]: Widened<T[Key]> }
