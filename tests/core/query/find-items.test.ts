import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Connection } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import { findItems } from '#core/query/find-items.ts'
import { loadDemo } from '#core/usecase/load-demo.ts'
import { accepted, contextOver, day, migrations } from '../depot.ts'

describe('finding an item by what a keeper types', () => {
  let connection: Connection
  let items: readonly { readonly code: string; readonly name: string; readonly readings: string }[]
  beforeAll(async () => {
    connection = connect(':memory:')
    applyMigrations(connection.client, migrations)
    accepted(await loadDemo(contextOver(connection, { now: '2026-11-20T02:00:00.000Z', today: day('2026-11-20') }), { command: uuidv7(), asOf: day('2026-11-20'), bare: true }))
    items = connection.client.prepare('select code, name, sort_key as readings from item').all() as typeof items
  })
  afterAll(() => connection.close())
  const itemAt = (pick: number) => items[pick % items.length] ?? { name: '', readings: '' }
  const names = (text: string, limit = 50) => findItems(connection.read, text, limit).map(({ name }) => name)

  it.each([
    ['jsy', '救生衣'], ['救生衣', '救生衣'], ['jiushengyi', '救生衣'], ['JSY', '救生衣'], ['\uff4a\uff53\uff59', '救生衣'], ['fx-005', '救生衣'], ["jiu'sheng'yi", '救生衣'],
    ['jiusy', '救生衣'], ['jshengyi', '救生衣'], ['救sy', '救生衣'], ['jsheng衣', '救生衣'], ['泡面', '桶装方便面'], ['paomian', '桶装方便面'], ['2900000000131', '瓶装饮用水'],
    ['550ml', '瓶装饮用水'], ['84xdy', '84消毒液'], ['84xiaody', '84消毒液'], ['棉 帐', '救灾棉帐篷'], ['mian zp', '救灾棉帐篷'], ['jzmzp', '救灾棉帐篷'], ['jmzhang', '救灾棉帐篷'],
  ])('finds by %s: %s first', (typed, name) => {
    expect(names(typed)[0]).toBe(name)
  })

  it('puts what begins with the text before what holds it', () => {
    const found = names('mian')
    expect(found.indexOf('棉被')).toBeLessThan(found.indexOf('桶装方便面'))
  })

  it('finds nothing for what no name can be, whatever signs stand in it', () => {
    for (const typed of ['qqq', '_', '\\', '%%', 'jsyz']) expect(names(typed), typed).toEqual([])
    expect(names('救生衣', 1)).toHaveLength(1)
  })

  it('finds every item by any run of its initials, by syllable beginnings, and by some of its initials where nothing fits better', () => {
    const scenario = fc.record({ pick: fc.nat(), lengths: fc.array(fc.nat(6), { minLength: 12, maxLength: 12 }), from: fc.nat(3), kept: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }) })
    fc.assert(fc.property(scenario, ({ pick, lengths, from, kept }) => {
      const { name, readings } = itemAt(pick)
      const parts = readings.split(' ').filter((part) => /^[a-z]+$/.test(part))
      const initials = parts.map((part) => part.slice(0, 1))
      const run = initials.slice(from).join('')
      fc.pre(run.length >= 2)
      expect(names(run), run).toContain(name)
      const beginnings = parts.map((part, index) => part.slice(0, 1 + (lengths[index] ?? 0))).join('')
      if (parts.join(' ') === readings) expect(names(beginnings), beginnings).toContain(name)
      const some = initials.filter((_, index) => kept[index]).join('')
      const found = names(some)
      if (found.length === 0 || found.includes(name)) expect(found, some).toContain(name)
    }), { numRuns: 200 })
  })
})
