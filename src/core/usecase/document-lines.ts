import type { DocumentKind } from '../domain/document.ts'
import { amountOf, unitPriceFen, yuanText, type PriceText } from '../domain/money.ts'
import type { Scale } from '../domain/quantity.ts'
import type { DocumentDetail, DocumentDetailLine } from '../query/document-detail.ts'

/** A line as a person reads it. Quantities are smallest units, amounts fen, both below zero on a reversal. */
export type DocumentViewLine = {
  /** The line with the lot and the ends of what moved: unlike any other of the paper. */
  readonly key: string
  readonly line: string
  readonly item: string
  readonly itemCode: string
  readonly itemName: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly lot: string | null
  readonly batch: string
  readonly serial: string
  readonly provisional: boolean
  readonly producedOn: string
  readonly expiresOn: string
  readonly serviceUntil: string
  /** The bin the goods left or came to; '' while a draft leaves it open. */
  readonly bin: string
  /** Where a bin move puts them. */
  readonly toBin: string
  /** On the first row of a line only, where several lots served it. */
  readonly asked: number | undefined
  readonly quantity: number
  readonly pack: { readonly name: string; readonly baseUnits: number } | undefined
  readonly recoverable: boolean
  readonly reason: string
  readonly remark: string
  readonly fundingSource: string
  /** Yuan as typed, else derived; absent without the right to see costs and where it is not known. */
  readonly price: string | undefined
  readonly amountFen: number | undefined
  /** 待估价: received without a price. */
  readonly unpriced: boolean
  readonly reversed: boolean
}

type Seeing = { readonly seeCost: boolean; readonly shape: DocumentKind }

export function documentLines({ heading, lines }: DocumentDetail, { seeCost, shape }: Seeing): readonly DocumentViewLine[] {
  const sign = heading.kind === 'reversal' ? -1 : 1
  const draft = heading.goods === 'none'
  const withMoney = seeCost && shape !== 'bin-move'
  return lines.map((line, at) => {
    const first = lines[at - 1]?.line !== line.line
    const unpriced = (shape === 'receipt' || shape === 'opening') && line.priceState === 'unknown' && !line.amountFen
    const money = withMoney && !unpriced ? moneyOf(line, draft) : noMoney
    return {
      ...named(line, at), ...places(line, shape), ...money,
      amountFen: money.amountFen === undefined ? undefined : sign * money.amountFen,
      asked: first && sign > 0 ? line.asked : undefined,
      quantity: sign * line.quantity,
      unpriced,
      reversed: line.reversed === 1,
    }
  })
}

function named({ line, item, itemCode, itemName, spec, unit, scale, lot, batch, serial, provisional, producedOn, expiresOn, serviceUntil, ...rest }: DocumentDetailLine, at: number) {
  const { packName, packUnits, recoverable, reason, remark, fundingSource } = rest
  return {
    key: `${line}-${at}`, line, item, itemCode, itemName, spec, unit, scale, lot, batch, serial, provisional: provisional === 1, producedOn, expiresOn, serviceUntil,
    pack: packName === null || packUnits === null ? undefined : { name: packName, baseUnits: packUnits },
    recoverable: recoverable === 1, reason, remark, fundingSource,
  }
}

/** Only places of ours have a name that means something on paper. */
function places({ fromKind, fromPlace, toKind, toPlace }: DocumentDetailLine, shape: DocumentKind) {
  if (shape === 'bin-move') return { bin: fromPlace, toBin: toPlace }
  return { bin: fromKind === 'bin' ? fromPlace : toKind === 'bin' ? toPlace : '', toBin: '' }
}

type Money = { readonly price: string | undefined; readonly amountFen: number | undefined }

const noMoney: Money = { price: undefined, amountFen: undefined }

function moneyOf({ unitPrice, amountFen, quantity, scale }: DocumentDetailLine, draft: boolean): Money {
  const typed = unitPrice ?? undefined
  const amount = amountFen ?? (typed === undefined ? undefined : amountOf(quantity, scale, typed as PriceText))
  if (amount === undefined || (draft && amount === 0 && typed === undefined)) return noMoney
  const derived = unitPriceFen(amount, quantity, scale)
  return { price: typed ?? (derived === undefined ? undefined : yuanText(derived)), amountFen: amount }
}
