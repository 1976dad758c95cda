import { findSimilar } from '../find-similar.ts'
import { matchKey } from '../plain-text.ts'
import { useInstead, type FieldProblem } from '../row-problem.ts'
import type { DepotMaster } from './opening-masters.ts'

export type Found<T> = { readonly found: T } | { readonly problem: FieldProblem }

/** Finds a depot by its name, short name, code or name without the bracket, however it is spelt. */
export function depotFinder(depots: readonly DepotMaster[]): (name: string) => Found<DepotMaster> {
  const exact = Map.groupBy(depots.flatMap((depot) => namesOf(depot).map((name) => ({ key: matchKey(name), depot }))), ({ key }) => key)
  const known = new Map<string, Found<DepotMaster>>()
  const find = (name: string): Found<DepotMaster> => {
    const matches = [...new Set((exact.get(matchKey(name)) ?? []).map(({ depot }) => depot))]
    const [only] = matches
    if (only && matches.length === 1) return { found: only }
    return { problem: matches.length > 1 ? ambiguous(name, matches) : unknown(name, depots) }
  }
  return (name) => {
    const answer = known.get(name) ?? find(name)
    known.set(name, answer)
    return answer
  }
}

function namesOf({ code, name, shortName }: DepotMaster): readonly string[] {
  return [code, name, shortName ?? '', name.replaceAll(/[(\uff08].*?[)\uff09]/g, '')].filter((text) => text !== '')
}

function ambiguous(name: string, depots: readonly DepotMaster[]): FieldProblem {
  return {
    field: 'depot',
    value: name,
    reason: { code: 'import.depot-ambiguous', name, depots: depots.map((depot) => depot.name) },
    proposal: { kind: 'choose', choices: depots.map((depot) => ({ to: depot.code, label: depot.name })) },
  }
}

function unknown(name: string, depots: readonly DepotMaster[]): FieldProblem {
  const similar = findSimilar(name, depots, namesOf)
  return {
    field: 'depot',
    value: name,
    reason: { code: 'import.depot-unknown', name, ...(similar && { similar: similar.name }) },
    proposal: similar ? useInstead(similar.code, similar.name) : { kind: 'choose', choices: depots.map((depot) => ({ to: depot.code, label: depot.name })) },
  }
}
