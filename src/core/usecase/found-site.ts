import type { Context } from '../context.ts'
import { depotTypes, unassignedBin } from '../domain/place.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { journalHead } from '../query/journal-head.ts'
import { siteOf } from '../query/site-of.ts'
import { appendLine, chainStart, payloadDigest } from '../store/journal-store.ts'
import { saveAgency } from '../store/master-store.ts'
import { savePlace } from '../store/place-store.ts'
import { foundSiteRows } from '../store/site-store.ts'
import { searchTextOf } from './search-text.ts'

export type FoundSite = {
  readonly command: string
  readonly site: string
  /** Letter of this computer in document numbers. */
  readonly machine: string
  readonly practice: boolean
  readonly agency: { readonly id: string; readonly code: string; readonly name: string; readonly shortName: string; readonly tier: string }
  /** None where master data follows from elsewhere. */
  readonly depots: readonly { readonly id: string; readonly code: string; readonly name: string; readonly use?: DepotUse | undefined }[]
}

/** What a first depot is; a general one unless said otherwise. */
export const depotUses = ['general', 'special', 'shelter'] as const
export type DepotUse = (typeof depotUses)[number]

/** The first command of a database: who we are. Refused where a site exists already. */
export function foundSite(ctx: Context, input: FoundSite): Result<{ readonly site: string }> {
  const { command, ...payload } = input
  const text = JSON.stringify(payload)
  const answer = { site: input.site }
  return ctx.connection.transact((tx): Result<{ readonly site: string }> => {
    const digest = payloadDigest('site.found', text)
    const existing = siteOf(tx)
    if (existing) return existing.id === input.site ? accept(answer) : refuse({ code: 'host.already-founded' })
    foundSiteRows(tx, { id: input.site, code: input.agency.code, machine: input.machine, agencyId: input.agency.id, practice: input.practice }, () => ctx.newId<'place'>())
    saveAgency(tx, { ...input.agency, ...searchTextOf([input.agency.name, input.agency.shortName, input.agency.code]) })
    for (const depot of input.depots) addDepot(tx, ctx, { ...depot, ownerId: input.agency.id, tier: input.agency.tier })
    appendLine(tx, journalHead(tx, input.site)?.hash ?? chainStart, {
      siteId: input.site, epoch: 1, sequence: 1, commandId: command, operation: 'site.found', actor: JSON.stringify(ctx.actor), desk: ctx.desk,
      businessDate: ctx.today(), postedAt: ctx.now(), payload: text, answer: JSON.stringify(answer), facts: text, digest,
    })
    return accept(answer)
  })
}

type NewDepot = FoundSite['depots'][number] & { readonly ownerId: string; readonly tier: string }

const useColumns: { readonly [Use in DepotUse]: { readonly siteKind: string; readonly depotType: string } } = {
  general: { siteKind: 'warehouse', depotType: depotTypes.general },
  special: { siteKind: 'warehouse', depotType: depotTypes.special },
  shelter: { siteKind: 'shelter', depotType: depotTypes.general },
}

/** A depot with its bin 「未分位」, so that a later bin never turns a holder into a parent. */
function addDepot(tx: Parameters<Parameters<Context['connection']['transact']>[0]>[0], ctx: Context, depot: NewDepot): void {
  const { use = 'general', ...columns } = depot
  savePlace(tx, { ...columns, ...useColumns[use], kind: 'depot', custodianId: depot.ownerId, depotId: depot.id, ...searchTextOf([depot.name, depot.code]) })
  savePlace(tx, {
    id: ctx.newId<'place'>(), kind: 'bin', code: unassignedBin.code, name: unassignedBin.name, parentId: depot.id, depotId: depot.id, ownerId: depot.ownerId,
    ...searchTextOf([unassignedBin.name]),
  })
}
