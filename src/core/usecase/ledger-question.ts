import type { Context } from '../context.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { siteOf } from '../query/site-of.ts'
import type { Depots } from '../query/stock-summary.ts'
import { ledgerDepots, ownAgencyName } from '../query/summary-names.ts'
import { actorName, permit } from './permit.ts'
import { sightOf } from './sight.ts'

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
  const today = ctx.today()
  const to = asked.to ?? today
  const from = asked.from ?? (`${to.slice(0, 4)}-01-01` as BusinessDate)
  if (from > to) return refuse({ code: 'report.dates-reversed', from, to })
  const { depots, costDepots } = sight.value
  const wanted = asked.depot === undefined || asked.depot === '' ? undefined : asked.depot
  const depot = wanted === undefined ? undefined : ledgerDepots(db, 'all').find(({ id, code }) => id === wanted || code === wanted)
  if (wanted !== undefined && !depot) return refuse({ code: 'master.not-found', table: 'place', id: wanted })
  if (depot && depots !== 'all' && !depots.includes(depot.id)) return refuse({ code: 'right.missing', right: 'view' })
  return accept({
    from, to, costDepots, depots: depot ? [depot.id] : depots,
    depot: depot && { id: depot.id, code: depot.code, name: depot.name },
    agency: depot?.owner || ownAgencyName(db), maker: actorName(ctx), madeOn: today, practice: siteOf(db)?.practice === true,
  })
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
