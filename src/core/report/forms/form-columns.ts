import type { Words } from '#core/i18n/words.ts'
import { shownPrice, shownQuantity, shownYuan } from '../figures.ts'
import type { FormLine } from '../form-document.ts'

export type FormColumn = {
  readonly heading: string
  /** In millimetres of a full page; columns share what is there in this proportion. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  readonly strong?: true
  /** Amounts and prices: absent without the right to see costs. */
  readonly money?: 'price' | 'amount'
  readonly text: (line: FormLine) => string
}

export type FormColumnName = keyof Words['print']['columns']

/** The columns of a printed form by name, in the order given. The running number comes before them by itself. */
export function formColumnsOf(words: Words, names: readonly (readonly [FormColumnName, number])[]): readonly FormColumn[] {
  return names.map(([name, width]) => ({ heading: words.print.columns[name], width, ...makers[name](words) }))
}

type Maker = (words: Words) => Omit<FormColumn, 'heading' | 'width'>

const text = (pick: (line: FormLine) => string | undefined): Maker => () => ({ align: 'left', text: (line) => pick(line) ?? '' })
const name: Maker = () => ({ align: 'left', strong: true, text: (line) => line.itemName })
const center = (pick: (line: FormLine) => string | undefined): Maker => () => ({ align: 'center', text: (line) => pick(line) ?? '' })
const count = (pick: (line: FormLine) => number | undefined): Maker => () => ({ align: 'right', text: (line) => counted(line, pick(line)) })
const moved: Maker = () => ({ align: 'right', strong: true, text: (line) => counted(line, line.quantity) })

const makers: { readonly [Name in FormColumnName]: Maker } = {
  no: center(() => undefined),
  itemCode: text((line) => line.itemCode),
  itemName: name,
  spec: text((line) => line.spec),
  unit: center((line) => line.unit),
  batchOrSerial: text((line) => line.batch),
  batch: text((line) => line.batch),
  askedQuantity: count((line) => line.dueQuantity),
  issuedQuantity: moved,
  dueQuantity: count((line) => line.dueQuantity),
  receivedQuantity: moved,
  passedQuantity: count((line) => line.passedQuantity),
  rejectedQuantity: count((line) => line.rejectedQuantity),
  movedQuantity: moved,
  packed: center((line) => line.packed),
  producedOn: center((line) => line.producedOn),
  expiresOn: center((line) => line.expiresOn),
  price: () => ({ align: 'right', money: 'price', text: (line) => (line.price === undefined ? '' : shownPrice(line.price)) }),
  amount: () => ({ align: 'right', money: 'amount', text: (line) => (line.amountFen === undefined ? '' : shownYuan(line.amountFen)) }),
  bin: center((line) => line.bin),
  fromBin: center((line) => line.bin),
  toBin: center((line) => line.toBin),
  fundingSource: text((line) => line.fundingSource),
  recoverable: ({ report }) => ({ align: 'center', text: (line) => (line.recoverable ? report.yes : report.no) }),
  remark: text((line) => line.remark),
}

function counted(line: FormLine, value: number | undefined): string {
  return value === undefined ? '' : shownQuantity(value, line.scale)
}
