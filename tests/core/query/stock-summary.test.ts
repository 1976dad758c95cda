import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerEntries, openingPapers } from '#core/query/ledger-entries.ts'
import { heldAtEnd, nearestLastDays, summaryFlows, worthAtEnd, worthInAll, type SummaryScope } from '#core/query/stock-summary.ts'
import { createLedgerYear } from '../usecase/ledger-year.ts'

let year: ReturnType<typeof createLedgerYear>

beforeAll(() => {
  year = createLedgerYear()
})
afterAll(() => year.close())

/** Tables that grow with every posting and are read from end to end by a statement that `ask` prepares. */
function readWhole(ask: () => unknown): readonly string[] {
  const { client } = year.connection
  const plain = client.prepare.bind(client)
  const asked: string[] = []
  client.prepare = (text: string) => {
    asked.push(text)
    return plain(text)
  }
  try {
    ask()
  } finally {
    Reflect.deleteProperty(client, 'prepare')
  }
  expect(asked.length).toBeGreaterThan(0)
  const growing = /^SCAN (m|c|s|d|l|t|movement|cost_entry|stock|stock_value|document|stock_line|lot)\b/
  return asked.flatMap((text) => (plain(`explain query plan ${text}`).all(...[...text.matchAll(/\?/g)].map(() => null)) as { detail: string }[])
    .map(({ detail }) => detail).filter((detail) => growing.test(detail) && !(detail === 'SCAN s' && text.includes(madeTable))))
}

/** Its alias is that of stock; what it is made of has steps of its own. */
const madeTable = ') s cross join'

const questions = (scope: SummaryScope) => [summaryFlows, heldAtEnd, worthAtEnd, nearestLastDays].map((question) => question(year.connection.read, scope))

describe('the questions behind the 账表', () => {
  const days = { from: '2026-01-01', to: '2026-06-30' }

  it('read no growing table from end to end for some depots', () => {
    expect(readWhole(() => questions({ ...days, depots: [year.depot] }))).toEqual([])
  })

  it('nor for one item and its card', () => {
    const scope = { ...days, depots: 'all', item: year.quilt } as const
    expect(readWhole(() => [questions(scope), ledgerEntries(year.connection.read, scope), openingPapers(year.connection.read, scope)])).toEqual([])
  })

  it('answer the worth of all as one sum and by item and depot alike, on a day past', () => {
    for (const to of ['2025-12-31', '2026-03-31', '2026-11-20']) {
      for (const depots of ['all', [year.depot], [year.town]] as const) {
        const scope = { from: '2025-01-01', to, depots }
        expect(worthAtEnd(year.connection.read, scope).reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(worthInAll(year.connection.read, scope))
      }
    }
  })
})
