import type { Context } from '../context.ts'
import { codeKey } from '../domain/code-text.ts'
import { isDraft } from '../domain/document-state.ts'
import type { GoodsState, PaperState } from '../domain/document.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { binByCode, type Bin } from '../query/bin-by-code.ts'
import { depotOf } from '../query/depot-of.ts'
import { paperByNumber } from '../query/paper-by-number.ts'
import { permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'

/** The bin of a printed code, as `A-01` or with its depot as labels bear it, `D03/A-01`. */
export function findBin(ctx: Context, { depot, code }: { readonly depot: string; readonly code: string }): Result<Bin> {
  const db = ctx.connection.read
  const known = depotOf(db, depot)
  if (!known) return refuse({ code: 'master.not-found', table: 'place', id: depot })
  const forbidden = permit(db, ctx, 'view', depotScope(known))
  if (forbidden) return refuse(forbidden)
  const own = `${codeKey(known.code)}/`
  const key = codeKey(code)
  const bin = binByCode(db, depot, key.startsWith(own) ? key.slice(own.length) : key)
  return bin ? accept(bin) : refuse({ code: 'scan.location-unknown', text: code, depot: known.name })
}

export type FoundPaper = { readonly id: string; readonly kind: string; readonly depot: string; readonly draft: boolean }

/** The paper of a scanned number, where this person may see it. */
export function findPaper(ctx: Context, number: string): Result<FoundPaper> {
  const db = ctx.connection.read
  const paper = paperByNumber(db, number)
  const depot = paper?.depot ? depotOf(db, paper.depot) : undefined
  if (!paper || !depot || permit(db, ctx, 'view', depotScope(depot))) return refuse({ code: 'scan.document-unknown', number })
  return accept({ id: paper.id, kind: paper.kind, depot: depot.id, draft: isDraft(paper.paper as PaperState, paper.goods as GoodsState) })
}
