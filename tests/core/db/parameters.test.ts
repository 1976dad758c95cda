import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { item } from '#core/schema/master.ts'
import { createDepot, type Depot } from '../depot.ts'

describe('parameters of statements', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  it('are hidden from the planner, so that a prepared statement is compiled once and keeps one plan', () => {
    const { read } = depot.connection
    const text = read.select({ id: item.id }).from(item).where(sql`${item.code} = ${sql.placeholder('code')}`).limit(3).toSQL().sql
    expect(text.match(/\+\?/g)).toHaveLength(2)
    expect(text.replaceAll('+?', '')).not.toContain('?')
  })

  it.each([[7, 'real'], [1.5, 'real'], ['007', 'text'], ['', 'text'], [null, 'null']])('keep value and type as the driver binds them: %j as %s', (value, type) => {
    expect(depot.connection.read.get(sql`select ${value} as value, typeof(${value}) as type`)).toEqual({ value, type })
  })
})
