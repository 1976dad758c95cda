import { yuanText } from '#core/domain/money.ts'
import { quantityText, type Quantity } from '#core/domain/quantity.ts'
import { roundTo, times, type Decimal } from '../decimal.ts'
import { numberOf, refuseNumber, signedNumberOf, type RowReader } from '../read-cell.ts'
import { fenOf, priceTextOf, shifted } from '../read-number.ts'
import { useInstead } from '../row-problem.ts'
import { cellText } from '../sheet.ts'
import type { ItemMaster, OpeningRow } from './opening-masters.ts'

export type Value = Pick<OpeningRow, 'price' | 'amountFen' | 'priceState'>

/** Fields whose figures the sheet states in units of 10,000 yuan. */
export type TenThousands = { readonly unitPrice: boolean; readonly amount: boolean }

/**
 * The value of a row: the sheet's amount where it is within one fen of quantity times price, else a problem; without
 * an amount quantity times price, half away from zero; without a price the amount alone, and without both 0, price unknown.
 * `quantity` is undefined where it could not be read: then price and amount are only read.
 */
export function readValue(reader: RowReader, tenThousands: TenThousands, counted: { item: ItemMaster; quantity: Quantity } | undefined): Value {
  const price = scaled(numberOf(reader, 'unitPrice'), tenThousands.unitPrice)
  const amount = scaled(signedNumberOf(reader, 'amount'), tenThousands.amount)
  if (!counted) return { amountFen: 0, priceState: 'unknown' }
  if (amount && roundTo(amount, 2) > largestFen) return tooLarge(reader)
  if (price === undefined) return amountAlone(reader, amount)
  const { item, quantity } = counted
  // The price as the sheet computes it may have more decimals than one that is kept.
  const expected = roundTo(times({ digits: BigInt(quantity), places: item.scale }, price), 2)
  if (expected > largestFen) return tooLarge(reader)
  const text = priceTextOf(price)
  if (amount === undefined) return { price: text, amountFen: Number(expected), priceState: 'final' }
  const amountFen = fenOf(amount)
  const expectedFen = Number(expected)
  if (Math.abs(amountFen - expectedFen) > 1) {
    const facts = { quantity: quantityText(quantity, item.scale), unit: item.unit, price: text, amountFen, expectedFen }
    reader.problems.push({
      field: 'amount',
      value: cellText(reader.row.cells.amount),
      reason: { code: 'import.amount-differs', ...facts },
      proposal: useInstead('', yuanText(expectedFen)),
    })
  }
  return { price: text, amountFen, priceState: 'final' }
}

function amountAlone(reader: RowReader, amount: Decimal | undefined): Value {
  if (amount && amount.digits < 0n) refuseNumber(reader, 'amount')
  return amount && amount.digits !== 0n ? { amountFen: fenOf(amount), priceState: 'final' } : { amountFen: 0, priceState: 'unknown' }
}

/** Ten trillion yuan: more is a slip, and figures stay exact below. */
const largestFen = 1_000_000_000_000_000n

function tooLarge(reader: RowReader): Value {
  refuseNumber(reader, reader.row.cells.amount === undefined ? 'unitPrice' : 'amount')
  return { amountFen: 0, priceState: 'unknown' }
}

function scaled(value: Decimal | undefined, tenThousands: boolean): Decimal | undefined {
  return value && tenThousands ? shifted(value, 4) : value
}
