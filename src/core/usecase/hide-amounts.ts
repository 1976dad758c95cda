import type { Context } from '../context.ts'
import type { Difference, Verified } from '../domain/ledger-check.ts'
import { permit } from './permit.ts'

const moneyColumns: ReadonlySet<string | undefined> = new Set(['amount_fen', 'unit_price'])

/** Without the right to see costs, amounts are absent from what verify found, too. */
export function hideAmounts(ctx: Context, verified: Verified): Verified {
  if (!permit(ctx.connection.read, ctx, 'view-cost')) return verified
  return { ...verified, checks: verified.checks.map((check) => ({ ...check, found: check.found.map(withoutAmounts) })) }
}

function withoutAmounts({ expected, actual, ...rest }: Difference): Difference {
  return moneyColumns.has(rest.column) ? rest : { ...rest, expected, actual }
}
