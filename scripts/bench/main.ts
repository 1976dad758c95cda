import { parseArgs } from 'node:util'
import { sizes } from './depot-data.ts'
import type { Figure } from './figure.ts'
import { gridFigure, openingFigure } from './list-figures.ts'
import { loadFigure } from './load-figure.ts'
import { exportFigures } from './sheet-figures.ts'
import { issueFigure, linesFigure, lookupFigure, receiptsFigure, scanFigure, scanReadFigure } from './ledger-figures.ts'
import { importFigure } from './import-figure.ts'
import { searchFigure } from './search-figure.ts'
import { ledgerHome, type LedgerHome } from './ledger-home.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, size: { type: 'string', default: '' } } })
const wanted = new RegExp(values.only, 'i')

/** `on` says which ledgers a figure is measured on; without it, all. */
type Measurement = { readonly name: string; readonly on?: 'small'; readonly measure: (home: LedgerHome) => Figure | Promise<Figure> }

/** Named in the words of the issues; each is measured on every ledger size. */
const measurements: readonly Measurement[] = [
  { name: 'scan resolved to line durable', measure: scanFigure },
  { name: 'scan read to line durable', measure: scanReadFigure },
  { name: 'one issue posted', measure: issueFigure },
  { name: '100 lines posted', measure: (home) => linesFigure(home, 100) },
  { name: '300 receipts in one call', measure: receiptsFigure },
  { name: 'code look-up p95', measure: lookupFigure },
  { name: 'first grid page p95', measure: gridFigure },
  { name: '100,000-row import', on: 'small', measure: importFigure },
  { name: 'search p95', measure: searchFigure },
  { name: 'opening to first answer', measure: openingFigure },
]

const chosen = measurements.filter((measurement) => wanted.test(measurement.name))
const figures: Figure[] = []
for (const [name, size] of Object.entries(sizes)) {
  if (values.size !== '' && values.size !== name) continue
  if (chosen.length === 0) continue
  say(`building ${size.movements.toLocaleString('en')} movements …`)
  const home = ledgerHome(size)
  for (const measurement of chosen) {
    if (measurement.on !== undefined && measurement.on !== name) continue
    const measured = await measurement.measure(home)
    tell([measured])
  }
  home.remove()
}
if (wanted.test('100,000-row styled export memory')) tell(await exportFigures())
if (wanted.test('renderer cold load')) tell([await loadFigure()].filter((measured) => measured !== undefined))
if (values.json) process.stdout.write(`${JSON.stringify({ figures })}\n`)
process.exitCode = figures.every((measured) => measured.holds) ? 0 : 1

function tell(measured: readonly Figure[]): void {
  figures.push(...measured)
  for (const one of measured) say(line(one))
}

function say(text: string): void {
  if (!values.json) process.stdout.write(`${text}\n`)
}

function line(measured: Figure): string {
  const floor = measured.floor === null ? '' : `floor ${measured.floor} ${measured.unit}, ratio ${measured.ratio}`
  const goal = measured.goal === null ? '' : `goal ${measured.goal}: ${measured.holds ? 'holds' : 'MISSED'}`
  return [measured.name.padEnd(34), `${measured.size}`.padStart(9), `${measured.value} ${measured.unit}`.padStart(12), floor, goal].filter((part) => part !== '').join('  ')
}
