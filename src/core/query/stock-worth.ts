import { sql, type SQL } from 'drizzle-orm'

/** The value pool's keeping for the place kind of a row under an alias (domain/place.ts). */
export function keepingSql(alias: string): SQL {
  const kind = sql.raw(`${alias}.kind`)
  return sql`case when ${kind} in ('bin', 'receiving', 'supplier-site') then 'stock' when ${kind} in ('in-transit', 'dispute') then 'road'
    when ${kind} = 'borrower' then 'lent' else 'issued' end`
}

/**
 * A line's amount in fen. Value lies in a pool of the whole depot, so a lot in several bins shares it by quantity; shares are cut
 * from the running sum over the places, so that they add up to the pool to the fen. Units of a serial line are pools of their own.
 */
export const lineAmountSql = sql`(case when line.lot_id = '' then ${unitsAmount()} else (
  select case when sum(v.quantity) = 0 then 0 when sum(v.quantity) = line.held then sum(v.amount_fen) else
    ${shareUpTo(sql`(${heldBefore()} + line.held)`)} - ${shareUpTo(heldBefore())} end
  from value_pool p cross join stock_value v on v.pool_id = p.id where ${poolOfLine(sql`line.lot_id`)}) end)`

function unitsAmount(): SQL {
  return sql`(select coalesce(sum(v.amount_fen), 0) from account ua
    cross join stock us on us.account_id = ua.id and us.item_id = line.item_id and us.quantity > 0 cross join lot ul on ul.id = us.lot_id and ul.serial <> ''
    cross join value_pool p on ${poolOfLine(sql`us.lot_id`)} cross join stock_value v on v.pool_id = p.id
    where ua.place_id = line.place_id and ua.owner_id = line.owner_id)`
}

/** Receipt layers `r` with their amounts `v` and papers `x` behind a line; of serial units, of all held in it. */
export const layersOfLine = sql`(select us.lot_id from account ua cross join stock us on us.account_id = ua.id and us.item_id = line.item_id and us.quantity > 0
    where ua.place_id = line.place_id and ua.owner_id = line.owner_id and (line.lot_id = '' or us.lot_id = line.lot_id)) held
  cross join value_pool p on ${poolOfLine(sql`held.lot_id`)} cross join stock_value v on v.pool_id = p.id
  cross join receipt_layer r on r.id = v.layer_id cross join document_line y on y.id = r.line_id cross join document x on x.id = y.document_id`

function poolOfLine(lot: SQL): SQL {
  return sql`p.owner_id = line.owner_id and p.item_id = line.item_id and p.depot_id = line.depot_id and p.keeping = ${keepingSql('line')} and p.lot_id = ${lot}`
}

/** Half away from zero, in whole fen. */
function shareUpTo(held: SQL): SQL {
  return sql`(2 * sum(v.amount_fen) * ${held} + sum(v.quantity)) / (2 * sum(v.quantity))`
}

/** What lies of the same pool in places before the line's. */
function heldBefore(): SQL {
  return sql`(select coalesce(sum(o.held), 0) from stock_line o where o.item_id = line.item_id and o.depot_id = line.depot_id and o.owner_id = line.owner_id
    and o.lot_id = line.lot_id and o.place_id < line.place_id and ${keepingSql('o')} = ${keepingSql('line')})`
}
