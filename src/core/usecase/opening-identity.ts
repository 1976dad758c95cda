import type { OpeningRow } from '../intake/opening/opening-masters.ts'

/** What makes an opening row the same stock: depot, item and quantity; further fields must agree where both rows have them. */
export function openingIdentity({ depotId, itemId, quantity }: Pick<OpeningRow, 'depotId' | 'itemId'> & { readonly quantity: number }): string {
  return `opening|${depotId}|${itemId}|${quantity}`
}

/** The lot fields that stand in the sheet itself; what was assumed from the masters is no part of comparing. */
export function openingFields(row: OpeningRow): Readonly<Record<string, string>> {
  const derived = row.assumed.includes('expiry')
  const fields = {
    batch: row.batch, producedOn: row.producedOn, expiresOn: derived ? undefined : row.expiresOn, serviceUntil: derived ? undefined : row.serviceUntil,
    serials: row.serials.join(','), owner: row.assumed.includes('owner') ? undefined : row.ownerId,
  }
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

type Held = { readonly identity: string; readonly fields: string; readonly id: number }

/** Tells rows held already from new ones; one held row answers for one row of the file. */
export function partHeld(rows: readonly OpeningRow[], held: readonly Held[]): { readonly fresh: readonly OpeningRow[]; readonly held: readonly OpeningRow[] } {
  const free = new Map<string, Held[]>()
  for (const row of held) free.set(row.identity, [...(free.get(row.identity) ?? []), row])
  const parted = { fresh: [] as OpeningRow[], held: [] as OpeningRow[] }
  for (const row of rows) {
    const candidates = free.get(openingIdentity(row)) ?? []
    const match = candidates.findIndex((known) => agree(JSON.parse(known.fields) as Record<string, string>, openingFields(row)))
    if (match === -1) parted.fresh.push(row)
    else {
      candidates.splice(match, 1)
      parted.held.push(row)
    }
  }
  return parted
}

function agree(known: Readonly<Record<string, string>>, given: Readonly<Record<string, string>>): boolean {
  return Object.entries(given).every(([name, value]) => known[name] === undefined || known[name] === value)
}
