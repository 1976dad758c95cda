import type { Problem } from '#core/domain/problem.ts'
import type { DraftLine } from './station-calls.ts'

type Line = Pick<DraftLine, 'position' | 'itemName'>

/** Refusals of posting that name a line, by its position or else by its item. */
export function problemsAt(problems: readonly Problem[], line: Line): readonly Problem[] {
  return problems.filter((problem) => names(problem, line))
}

/** Those that name no line of the list. */
export function otherProblems(problems: readonly Problem[], lines: readonly Line[]): readonly Problem[] {
  return problems.filter((problem) => !lines.some((line) => names(problem, line)))
}

function names(problem: Problem, { position, itemName }: Line): boolean {
  if ('position' in problem && problem.position > 0) return problem.position === position
  return 'item' in problem && problem.item === itemName
}
