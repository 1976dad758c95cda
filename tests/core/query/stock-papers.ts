import { accepted, line, type Depot } from '../depot.ts'

/** Moves one unit or batch of the first bin elsewhere in the depot. */
export function movePlain(depot: Depot, { item, identity, to }: { readonly item: string; readonly identity: string; readonly to: string }): void {
  const lot = depot.connection.client.prepare('select id from lot where item_id = ? and (serial = ? or batch = ?)').get(item, identity, identity) as { id: string }
  accepted(depot.record({ kind: 'bin-move', purpose: '', lines: [line(item, 1, { lot: lot.id, from: depot.bin, to })] }))
}
