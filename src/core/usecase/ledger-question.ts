import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { siteOf } from '../query/site-of.ts'
import type { Depots } from '../query/stock-summary.ts'
import { ledgerDepots, ownAgencyName } from '../query/summary-names.ts'
import { actorName, permit } from './permit.ts'
import { sightOf, type Sight } from './sight.ts'

/** As a screen or an administrator asks: a depot by code or id, none for all that are seen; the year so far where no days are named. */
export type AskedLedger = { readonly from?: BusinessDate | undefined; readonly to?: BusinessDate | undefined; readonly depot?: string | undefined }

/** What a ledger sheet is about, with whose depots are seen and of which also the money. Plain data: long sheets are made in a worker. */
export type LedgerQuestion = {
  readonly from: BusinessDate
  readonly to: BusinessDate
  readonly depots: Depots
  readonly costDepots: Depots
  /** The one depot asked for. */
  readonly depot: { readonly id: string; readonly code: string; readonly name: string } | undefined
  /** 编制单位. */
  readonly agency: string
  readonly maker: string
  readonly madeOn: BusinessDate
  readonly practice: boolean
}

export function ledgerQuestion(ctx: Context, asked: AskedLedger): Result<LedgerQuestion> {
  const db = ctx.connection.read
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const days = daysOf(asked, ctx.today())
  if (days.from > days.to) return refuse({ code: 'report.dates-reversed', ...days })
  const depot = depotAsked(db, asked.depot, sight.value.depots)
  return depot.ok ? accept(questionOf(ctx, { days, sight: sight.value, depot: depot.value })) : depot
}

type Parts = { readonly days: ReturnType<typeof daysOf>; readonly sight: Sight; readonly depot: Depot | undefined }
type Depot = ReturnType<typeof ledgerDepots>[number]

function questionOf(ctx: Context, { days, sight, depot }: Parts): LedgerQuestion {
  const db = ctx.connection.read
  return {
    ...days, costDepots: sight.costDepots, depots: depot ? [depot.id] : sight.depots,
    depot: depot && { id: depot.id, code: depot.code, name: depot.name },
    agency: depot?.owner || ownAgencyName(db), maker: actorName(ctx), madeOn: ctx.today(), practice: siteOf(db)?.practice === true,
  }
}

/** The year so far, unless other days are named. */
function daysOf({ from, to }: AskedLedger, today: BusinessDate) {
  const last = to ?? today
  return { from: from ?? (`${last.slice(0, 4)}-01-01` as BusinessDate), to: last }
}

/** A depot by id or code, among those that are seen; none where none is asked for. */
function depotAsked(db: ReadDb, wanted: string | undefined, seen: Depots): Result<Depot | undefined> {
  if (wanted === undefined || wanted === '') return accept(undefined)
  const depot = ledgerDepots(db, 'all').find(({ id, code }) => id === wanted || code === wanted)
  if (!depot) return refuse({ code: 'master.not-found', table: 'place', id: wanted })
  return seen === 'all' || seen.includes(depot.id) ? accept(depot) : refuse({ code: 'right.missing', right: 'view' })
}

/** The same for a file. */
export function ledgerFileQuestion(ctx: Context, asked: AskedLedger): Result<LedgerQuestion> {
  const forbidden = permit(ctx.connection.read, ctx, 'export')
  return forbidden ? refuse(forbidden) : ledgerQuestion(ctx, asked)
}

/** Whether the money of all these depots is seen. */
export function seesMoneyOf(depots: Depots, costDepots: Depots): boolean {
  if (costDepots === 'all') return true
  return depots !== 'all' && depots.length > 0 && depots.every((depot) => costDepots.includes(depot))
}
