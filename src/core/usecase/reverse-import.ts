import type { Context } from '../context.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { isListKind } from '../domain/import-lists.ts'
import { batchDocuments, importBatch } from '../query/import-batches.ts'
import { markBatchReversed } from '../store/import-store.ts'
import { reverseLists } from './lists/reverse-lists.ts'
import { permit } from './permit.ts'
import { reverseDocument } from './reverse-document.ts'
import { runBatch } from './run-batch.ts'
import { anyRight } from './with-right.ts'

export type ReverseImport = { readonly batch: string; readonly businessDate: BusinessDate; readonly reason: string }

/** Papers reversed, and records of master data put back. */
export type ReversedImport = { readonly documents: number; readonly records?: number }

/**
 * Takes back a whole import: what still stands of every paper of it is reversed in one transaction, or nothing is and the
 * reasons are named. A batch taken back before stays as it is.
 */
export function reverseImport(ctx: Context, { batch, businessDate, reason }: ReverseImport): Result<ReversedImport> {
  const db = ctx.connection.read
  const mayNone = anyRight(ctx, ['import-opening', 'import-scans', 'import-items'])
  if (mayNone) return refuse(mayNone)
  const known = importBatch(db, batch)
  if (!known) return refuse({ code: 'import.batch-unknown', batch })
  if (known.kind === 'lists' || isListKind(known.kind)) {
    const lists = known.reversedAt === null ? reverseLists(ctx, batch) : accept({ records: 0 })
    return lists.ok ? accept({ documents: 0, ...lists.value }) : lists
  }
  const forbidden = permit(db, ctx, known.kind === 'opening' ? 'import-opening' : 'import-scans')
  if (forbidden) return refuse(forbidden)
  if (known.reversedAt !== null) return accept({ documents: 0 })
  const standing = batchDocuments(db, batch).filter(({ goods }) => goods === 'done' || goods === 'part-reversed')
  return runBatch(ctx, (quiet) => quiet.connection.transact((tx) => {
    for (const document of standing.toReversed()) {
      const reversed = reverseDocument(quiet, {
        command: quiet.newId<'command'>(), document: quiet.newId<'document'>(), reverses: document.id, lines: [], businessDate, reason, postingRight: known.kind === 'opening' ? 'import-opening' : 'reverse',
      })
      if (!reversed.ok) return reversed
    }
    markBatchReversed(tx, batch, quiet.now())
    return accept({ documents: standing.length })
  }))
}
