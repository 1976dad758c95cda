import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { storedCode } from '../domain/stored-code.ts'
import { codeIsNew, codeOwners } from '../query/code-owner.ts'
import { itemDetail } from '../query/item-detail.ts'
import { addItemCode } from '../store/master-store.ts'
import { permit } from './permit.ts'
import { runCommand, type Decision } from './run-command.ts'

/** `code` as it was scanned: of a GS1 text its GTIN is kept. `packaging` is the pack that bears it, none for the base unit. */
export type BindCode = { readonly command: string; readonly item: string; readonly code: string; readonly packaging?: string | undefined }

export type BoundCode = { readonly item: string; readonly code: string }

/** 关联到已有物资: a code that nobody knows becomes one of an item's. What another item bears today is refused, naming it. */
export function bindCode(ctx: Context, { command, ...payload }: BindCode): Result<BoundCode> {
  return runCommand(ctx, { id: command, operation: 'item.bind-code', payload }, (db) => decide(db, ctx, payload))
}

function decide(db: ReadDb, ctx: Context, { item, code: scanned, packaging }: Omit<BindCode, 'command'>): Result<Decision<BoundCode>> {
  const forbidden = permit(db, ctx, 'bind-code')
  if (forbidden) return refuse(forbidden)
  const today = ctx.today()
  const known = itemDetail(db, item)
  if (!known) return refuse({ code: 'master.not-found', table: 'item', id: item })
  if (known.item.retiredOn !== null) return refuse({ code: 'master.retired', table: 'item', name: known.item.name })
  if (packaging !== undefined && !known.packs.some((pack) => pack.id === packaging && pack.retiredOn === null)) return refuse({ code: 'master.not-found', table: 'packaging', id: packaging })
  const stored = storedCode(scanned, Number(today.slice(0, 4)))
  if ('unfit' in stored) return refuse({ code: 'master.barcode-unfit', value: scanned, reason: stored.unfit })
  const owners = codeOwners(db, { code: stored.code, on: today })
  const others = owners.filter((owner) => owner.item !== item)
  if (others.length > 0) return refuse({ code: 'master.barcode-elsewhere', value: stored.code, items: others.map(({ name }) => name) })
  const row = { id: ctx.newId(), code: stored.code, itemId: item, packagingId: packaging ?? null, validFrom: codeIsNew(db, stored.code) ? '' : today }
  return accept({
    answer: { item, code: stored.code }, businessDate: today, facts: { ...row, standing: owners.length > 0 },
    write: (tx: WriteDb) => {
      if (owners.length === 0) addItemCode(tx, row)
    },
  })
}
