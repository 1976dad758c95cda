import type { ReadDb } from '../db/db.ts'
import type { PlainList } from '../domain/lists.ts'
import { depotTypes } from '../domain/place.ts'
import type { Problem } from '../domain/problem.ts'
import type { MasterChoice } from '../domain/problems/master.ts'
import { isListed } from '../query/list-rows.ts'

type Choice = readonly [field: MasterChoice, list: PlainList, code: string | undefined]

/** Kinds that no list of the office has. */
export function unlisted(db: ReadDb, choices: readonly Choice[]): readonly Problem[] {
  return choices.flatMap(([field, list, code]): readonly Problem[] => (
    code === undefined || code === '' || isListed(db, list, code) ? [] : [{ code: 'master.choice-unknown', field, value: code }]
  ))
}

/** 专项 below the county: the sources want 综合 there, so that somebody says why. */
export function isSpecialBelowCounty({ depotType, tier }: { readonly depotType: string; readonly tier: string }): boolean {
  return depotType === depotTypes.special && (tier === 'township' || tier === 'village')
}
