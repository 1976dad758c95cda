import type { Context } from '../context.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { allContacts, type Contact } from '../query/contacts.ts'
import { dutyDepots, dutyStock, dutyTeams } from '../query/duty-pack.ts'
import { permit } from './permit.ts'
import { sightOf } from './sight.ts'

type Called = { readonly contacts: readonly Contact[] }

export type DutyPack = {
  readonly onDay: BusinessDate
  readonly depots: readonly (ReturnType<typeof dutyDepots>[number] & Called)[]
  readonly stock: ReturnType<typeof dutyStock>
  readonly teams: readonly (ReturnType<typeof dutyTeams>[number] & Called)[]
}

/** 值班手册附表: what may be used where, whom to call, how long loading takes; and the teams. */
export function dutyPack(ctx: Context): Result<DutyPack> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'export')
  if (forbidden) return refuse(forbidden)
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const asked = { depots: sight.value.depots, on: ctx.today() }
  const contacts = Map.groupBy(allContacts(db), ({ subject }) => subject)
  const called = <Row extends { readonly id: string }>(row: Row) => ({ ...row, contacts: contacts.get(row.id) ?? [] })
  return accept({ onDay: ctx.today(), depots: dutyDepots(db, asked).map(called), stock: dutyStock(db, asked), teams: dutyTeams(db).map(called) })
}
