import type { Choice } from './choices.ts'
import { useAnswerTo } from './use-answer-to.ts'

export type ChoiceSource<Value> = (text: string) => readonly Choice<Value>[] | Promise<readonly Choice<Value>[]>

/** What the source finds for the text as it is typed. */
export function useChoices<Value>(source: ChoiceSource<Value>, text: string) {
  const { answer = [], ...standing } = useAnswerTo(source, text)
  return { choices: answer, ...standing }
}
