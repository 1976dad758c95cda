import { eq, sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { perConnection } from '../db/db.ts'
import type { LotIdentity } from '../domain/document.ts'
import { lot } from '../schema/master.ts'
import { placeholders } from './placeholders.ts'

export type NewLot = LotIdentity & { readonly id: string; readonly itemId: string; readonly provisional: boolean }

const statements = perConnection((tx: WriteDb) => ({
  insert: tx.insert(lot).values({
    ...placeholders('id', 'itemId', 'batch', 'producedOn', 'expiresOn', 'serviceUntil', 'serial', 'provisional'), apart: '',
  }).prepare(),
  name: tx.update(lot).set({ serial: sql`${sql.placeholder('serial')}`, provisional: false }).where(eq(lot.id, sql.placeholder('lot'))).prepare(),
}))

export function addLots(tx: WriteDb, lots: readonly NewLot[]): void {
  const { insert } = statements(tx)
  for (const made of lots) insert.run(made)
}

/** The one change a lot knows: a provisional serial becomes the unit's own. */
export function nameUnit(tx: WriteDb, { lot: id, serial }: { readonly lot: string; readonly serial: string }): void {
  statements(tx).name.run({ lot: id, serial })
}
