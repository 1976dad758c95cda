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
}))

export function addLots(tx: WriteDb, lots: readonly NewLot[]): void {
  const { insert } = statements(tx)
  for (const made of lots) insert.run(made)
}
