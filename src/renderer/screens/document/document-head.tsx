import type { ReactNode } from 'react'
import type { Words } from '#core/i18n/words.ts'
import { paths } from '../../app/paths.ts'
import { SheetField, SheetFields } from '../../parts/sheet.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Heading } from './document-types.ts'

/** Keeps an empty line as high as the others. */
const emptyLine = '\u00a0'

type Field = { readonly label: string; readonly value: ReactNode }

/** The head of a paper that nobody edits: plain text on ruled lines. */
export function DocumentHead({ heading }: { readonly heading: Heading }) {
  const words = useWords()
  return <SheetFields>{headFields(words, heading).map(({ label, value }) => <SheetField key={label} label={label}>{value === '' ? emptyLine : value}</SheetField>)}</SheetFields>
}

function headFields({ document: words }: Words, heading: Heading): readonly Field[] {
  const { head } = words
  const { shape, officialNumber, remark, reverses, reversesNumber, reason } = heading
  return [
    { label: head.businessDate, value: heading.businessDate },
    { label: depotLabel(words, shape), value: heading.depotName },
    ...(shape === 'bin-move' || shape === 'opening' ? [] : [{ label: partyLabel(words, shape), value: heading.partyName }, { label: purposeLabel(words, shape), value: purposeText(words, heading.purpose) }]),
    { label: head.owner, value: heading.ownerName },
    ...(officialNumber === '' && shape !== 'issue' ? [] : [{ label: head.officialNumber, value: officialNumber }]),
    ...(remark === '' ? [] : [{ label: head.remark, value: remark }]),
    ...(reverses === null ? [] : [{ label: head.reverses, value: <a href={`#${paths.document(reverses)}`}>{reversesNumber}</a> }, { label: head.reason, value: reason }]),
  ]
}

export function depotLabel({ head }: Words['document'], shape: Heading['shape']): string {
  if (shape === 'issue') return head.fromDepot
  return shape === 'bin-move' ? head.depot : head.toDepot
}

export function partyLabel({ head }: Words['document'], shape: Heading['shape']): string {
  return shape === 'issue' ? head.party : head.supplier
}

export function purposeLabel({ head }: Words['document'], shape: Heading['shape']): string {
  return shape === 'receipt' ? head.receiptKind : head.purpose
}

export function purposeText({ purposes }: Words['document'], purpose: string): string {
  const named: { readonly [key: string]: string } = purposes
  return named[purpose] ?? ''
}
