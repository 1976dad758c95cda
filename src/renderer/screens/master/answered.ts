import type { Problem } from '#core/domain/problem.ts'

type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

/** What a question brought: a value, or why there is none; neither while it is being asked. */
export function answered<Value>(answer: Answer<Value> | undefined): { readonly value: Value | undefined; readonly problems: readonly Problem[] } {
  if (answer === undefined) return { value: undefined, problems: none }
  return answer.ok ? { value: answer.value, problems: none } : { value: undefined, problems: answer.problems }
}

const none: readonly Problem[] = []
