import { describe, expect, it } from 'vitest'
import { namedUnits, nextUnnamed, type Naming } from '#renderer/app/unit-names.ts'

const units = ['1', '2', '3'].map((serial) => ({ lot: `lot ${serial}`, serial }))
const naming: Naming = { way: 'scan', typed: new Map([['lot 1', ' S1 '], ['lot 3', ' ']]), run: { prefix: 'A-', first: 8, digits: 2 } }

describe('naming units', () => {
  it.each<[string, Partial<Naming>, readonly (readonly [string, string])[]]>([
    ['names those that were scanned', {}, [['lot 1', 'S1']]],
    ['names all by a run', { way: 'run' }, [['lot 1', 'A-08'], ['lot 2', 'A-09'], ['lot 3', 'A-10']]],
    ['names none by a run that outgrows its digits', { way: 'run', run: { prefix: 'A-', first: 98, digits: 2 } }, []],
    ['keeps the provisional ones for good', { way: 'keep' }, [['lot 1', '1'], ['lot 2', '2'], ['lot 3', '3']]],
  ])('%s', (_title, change, expected) => {
    expect(namedUnits(units, { ...naming, ...change }).map(({ lot, serial }) => [lot, serial])).toEqual(expected)
  })

  it('goes on to the next unit without serial, round to the first', () => {
    expect([nextUnnamed(units, naming.typed, 0), nextUnnamed(units, naming.typed, 2), nextUnnamed(units, new Map(units.map(({ lot }) => [lot, 'S'])), 0)]).toEqual([1, 2, undefined])
  })
})
