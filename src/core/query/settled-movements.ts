import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { asId, type Id } from '../domain/ids.ts'
import type { SettledMovement } from '../domain/posting-facts.ts'
import { quantity } from '../domain/quantity.ts'

const statements = perConnection((db: ReadDb) => ({
  open: db.select({
    id: sql<number>`m.id`, line: sql<string>`m.line_id`, item: sql<string>`m.item_id`, lot: sql<string>`m.lot_id`, quantity: sql<number>`m.quantity`,
    fromPlace: sql<string>`f.place_id`, fromOwner: sql<string>`f.owner_id`, fromCondition: sql<string>`f.condition`,
    toPlace: sql<string>`t.place_id`, toOwner: sql<string>`t.owner_id`, toCondition: sql<string>`t.condition`,
  }).from(sql`json_each(${sql.placeholder('lines')}) k
      join document_line l on l.id = k.value
      join movement m on m.document_id = l.document_id and m.line_id = l.id
      join account f on f.id = m.from_account_id
      join account t on t.id = m.to_account_id`)
    .where(sql`not exists (select 1 from document_line r join document d on d.id = r.document_id
      where r.settles_id = l.id and d.kind = 'reversal' and d.goods <> 'none')`)
    .orderBy(sql`m.id`).prepare(),
}))

/** The movements of lines that no posted reversal has turned round, by line. */
export function openMovements(db: ReadDb, lines: readonly string[]): ReadonlyMap<Id<'line'>, readonly SettledMovement[]> {
  const byLine = new Map<Id<'line'>, SettledMovement[]>()
  for (const row of statements(db).open.all({ lines: JSON.stringify(lines) })) {
    const line = asId<'line'>(row.line)
    const movement: SettledMovement = {
      id: row.id, item: asId<'item'>(row.item), lot: asId<'lot'>(row.lot), quantity: quantity(row.quantity),
      from: { place: asId<'place'>(row.fromPlace), owner: asId<'agency'>(row.fromOwner), condition: row.fromCondition },
      to: { place: asId<'place'>(row.toPlace), owner: asId<'agency'>(row.toOwner), condition: row.toCondition },
    }
    byLine.set(line, [...(byLine.get(line) ?? []), movement])
  }
  return byLine
}
