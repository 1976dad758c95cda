import { quantity, quantityText, inPacks } from '../domain/quantity.ts'
import type { Words } from '../i18n/words.ts'
import type { FormDocument, FormLine } from '../report/form-document.ts'
import type { DocumentViewLine } from '../usecase/document-lines.ts'
import type { DocumentView, ViewedHeading } from '../usecase/view-document.ts'

/** A paper in the words of its form. Fields nobody filled in are left to the pen. */
export function formDocumentOf(words: Words, { heading, lines }: DocumentView): FormDocument {
  const purpose = purposeText(words, heading)
  return {
    number: heading.number ?? '', agency: heading.agencyName, depot: heading.depotName, party: heading.partyName, businessDate: heading.businessDate,
    purpose, place: '', officialNumber: heading.officialNumber, contract: '',
    lines: lines.map((line) => formLine(words, line, purpose)),
    people: { maker: heading.makerName, checker: '', approver: '', keeper: '', other: '', carrier: '' },
    ...(heading.reversesNumber === null ? {} : { reverses: { number: heading.reversesNumber, reason: heading.reason } }),
    mark: markOf(words, heading),
  }
}

function markOf({ print }: Words, { state }: ViewedHeading): string | undefined {
  if (state === 'draft' || state === 'submitted' || state === 'approved') return print.draft
  if (state === 'void') return print.void
  if (state === 'reversed') return print.reversedMark
  return state === 'part-reversed' ? print.partReversed : undefined
}

function purposeText(words: Words, { shape, purpose }: ViewedHeading): string {
  const named: { readonly [key: string]: string } = words.document.purposes
  return shape === 'opening' ? words.print.openingKind : (named[purpose] ?? '')
}

function formLine(words: Words, line: DocumentViewLine, purpose: string): FormLine {
  const { itemCode, itemName, spec, unit, scale, batch, serial, producedOn, expiresOn, serviceUntil, asked, price, amountFen, bin, toBin, fundingSource, recoverable } = line
  const lastDay = expiresOn || serviceUntil
  return {
    itemCode, itemName, spec, unit, scale, batch: batch || serial, producedOn: producedOn || undefined, expiresOn: lastDay || undefined,
    dueQuantity: asked, quantity: line.quantity, packed: packedText(line), price, amountFen, bin, toBin, fundingSource, purpose, recoverable,
    remark: [line.remark, line.reason, line.provisional ? words.document.lines.provisional : ''].filter((part) => part !== '').join(' '),
  }
}

/** 「8 箱 + 19 瓶」; nothing where no pack is known or none is full. */
function packedText({ quantity: moved, pack, unit, scale }: DocumentViewLine): string {
  if (!pack || pack.baseUnits <= 1) return ''
  const { packs, rest } = inPacks(quantity(Math.abs(moved)), { name: pack.name, baseUnits: quantity(pack.baseUnits) })
  if (packs === 0) return ''
  return `${moved < 0 ? '-' : ''}${packs} ${pack.name}${rest > 0 ? ` + ${quantityText(rest, scale)} ${unit}` : ''}`
}
