import type { ScanProblem } from '#core/domain/problems/scan.ts'
import { quantityText } from '#core/domain/quantity.ts'
import type { EntryFault } from '#core/domain/scan/quantity-entry.ts'
import type { Gs1FaultCode } from '#core/domain/scan/gs1-element.ts'
import type { ProblemWords } from '../../problem-words.ts'

const label: { readonly [Fault in Gs1FaultCode]: string } = {
  'check-digit': 'has a wrong check digit',
  'bad-date': 'is no real date',
  'bad-length': 'has the wrong length',
  'bad-character': 'holds characters that are not allowed',
  'bad-count': 'is a count of zero',
  'unknown-element': 'begins with no known identifier',
  'element-twice': 'stands there twice with different content',
}

const quantityFault: { readonly [Fault in EntryFault]: string } = {
  'not-a-number': 'is no quantity',
  'negative': 'is less than zero',
  'too-many-decimals': 'has more decimals than the item allows',
  'too-large': 'is too large',
  'no-pack': 'asks for packs, and the item has none',
  'unknown-unit': 'names a unit or pack the item does not have',
}

const shortest = 40

/** A QR code may hold pages; the panel shows its beginning. */
function shown(text: string): string {
  const visible = text.replaceAll('\u001d', '␝')
  return visible.length > shortest ? `${visible.slice(0, shortest)}…` : visible
}

export const scanProblems: ProblemWords<ScanProblem> = {
  'scan.check-digit': (p) => `The check digit of ${shown(p.text)} is wrong; nothing was recorded. Scan again, or enter it by hand.`,
  'scan.unknown': (p) => `${shown(p.text)} is unknown; nothing was recorded. It can be bound to an item.`,
  'scan.ambiguous': (p) =>
    `${shown(p.text)} lost its separators and reads in ${p.readings} ways; nothing was recorded. Choose one, or test the scanner in settings.`,
  'scan.label-faulty': (p) =>
    `The label is faulty; nothing was recorded: ${p.element === '' ? '' : `(${p.element}) `}${shown(p.value)} ${label[p.fault]}. Check the label and enter it by hand.`,
  'scan.several-items': (p) => `${shown(p.text)} belongs to ${p.items.length} items: ${p.items.join(', ')}. Choose one.`,
  'scan.serial-twice': (p) => `Serial ${p.serial} of ${p.item} has been scanned already; it was not counted again.`,
  'scan.serial-one': (p) => `${p.item} is counted one by one; serial ${p.serial} can only be 1. Set the quantity back to 1.`,
  'scan.mode-absent': () => 'This is not available yet; nothing was recorded.',
  'scan.picture-empty': () => 'No barcode was found in the picture. Take it again closer and with more light, or enter it by hand.',
  'scan.not-here': (p) =>
    `${p.item}${p.serial === undefined ? '' : ` (serial ${p.serial})`} is not in ${p.depot}; nothing was recorded. Move or transfer it first.`,
  'scan.none-usable': (p) => `All stock of ${p.item} is expired or unusable; nothing was recorded. It can be disposed of.`,
  'scan.location-unknown': (p) => `${p.depot} has no bin ${shown(p.text)}; the bin was not changed. Check the bin code, or add the bin first.`,
  'scan.bin-unknown': (p) => `There is no bin ${shown(p.text)}. Check the bin code, or add the bin first.`,
  'scan.document-unknown': (p) => `There is no document ${p.number}. Check the number, or wait until its data has arrived here.`,
  'scan.action-unknown': (p) => `The action ${p.action} of ${shown(p.text)} is unknown; nothing was recorded. It must be a receipt or an issue.`,
  'scan.quantity': (p) => `${p.typed} ${quantityFault[p.fault]}; nothing was recorded. Change the quantity.`,
  'scan.nothing-to-undo': () => 'There is no scan to undo.',
  'scan.short': (p) => `${p.item}: ${quantityText(p.available, p.scale)} ${p.unit} usable, ${quantityText(p.asked, p.scale)} asked; nothing was recorded. Change the quantity or request an allocation.`,
  'scan.place-first': () => 'Scan the bin to move to first, then the goods.',
  'scan.quantity-zero': () => 'The quantity is zero; nothing was recorded. Type it again.',
}
