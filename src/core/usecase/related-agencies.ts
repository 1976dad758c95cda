import type { ReadDb } from '../db/db.ts'
import type { Problem } from '../domain/problem.ts'
import { agencyRow, isAgencyWithin, type KnownPlace } from '../query/master-rows.ts'

type Chosen = { readonly owner: string; readonly custodian?: string | undefined }

/** The custodian as chosen, else as before; a depot that its owner kept himself goes with the owner. */
export function custodianOf({ owner, custodian }: Chosen, before: Pick<KnownPlace, 'ownerId' | 'custodianId'> | undefined): string {
  if (custodian !== undefined) return custodian
  const kept = before?.custodianId ?? undefined
  return kept === undefined || kept === before?.ownerId ? owner : kept
}

export function custodianFaults(db: ReadDb, { custodian }: Chosen): readonly Problem[] {
  return custodian === undefined || agencyRow(db, custodian) ? [] : [{ code: 'master.not-found', table: 'agency', id: custodian }]
}

/** The agency above is known and lies neither in this one nor under it. */
export function parentFaults(db: ReadDb, { id, parent }: { readonly id: string; readonly parent?: string | undefined }): readonly Problem[] {
  if (parent === undefined || parent === '') return []
  const above = agencyRow(db, parent)
  if (isAgencyWithin(db, { agency: parent, above: id })) return [{ code: 'master.parent-circle', name: above?.name ?? '' }]
  return above ? [] : [{ code: 'master.not-found', table: 'agency', id: parent }]
}
