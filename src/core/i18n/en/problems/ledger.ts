import type { LedgerProblem } from '#core/domain/problems/ledger.ts'
import { quantityText } from '#core/domain/quantity.ts'
import { momentText } from '../../moment.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { host } from '../host.ts'

const checkNames: Readonly<Record<string, string | undefined>> = host.checks
const checkName = (code: string) => checkNames[code] ?? code

export const ledgerProblems: ProblemWords<LedgerProblem> = {
  'command.id-reused': () => 'This operation id was used for something else. Refresh and do it again.',
  'document.not-found': () => 'The document cannot be found. Refresh the list and try again.',
  'document.empty': () => 'The document has no line yet. Scan or type goods first, then post.',
  'document.not-draft': (p) => `${p.number} is no longer a draft. Correct it by red-letter reversal.`,
  'document.changed-elsewhere': () => 'Someone has just changed this draft. The newest content is shown; look again.',
  'document.no-copy': (p) => `${p.number} is an opening and cannot be copied. Bring opening stock in by import.`,
  'document.too-many-lines': (p) => `A document holds at most ${p.limit} lines; this one has ${p.lines}. Split it.`,
  'document.field-missing': (p) => `The heading lacks the ${p.field}. Fill it in, then post.`,
  'document.date-in-future': (p) => `The business date ${p.businessDate} is later than today, ${p.today}. Use the day it happened.`,
  'line.not-found': () => 'The line is no longer on the document. Look at its newest state.',
  'line.quantity-missing': (p) => `Line ${p.position}, ${p.item}, has no quantity. Fill it in.`,
  'line.place-missing': (p) => `Line ${p.position}, ${p.item}, has no bin. Scan a bin code or choose one.`,
  'line.capacity-item': (p) => `Line ${p.position}, ${p.item}, is a capacity, not goods; it cannot be received or issued.`,
  'line.serial-twice': (p) => `Line ${p.position}, ${p.item}: serial ${p.serial} is on this document already.`,
  'line.serial-not-one': (p) => `Line ${p.position}, ${p.item}, is a serial item: its quantity can only be 1.`,
  'stock.short': (p) =>
    `Line ${p.position}, ${p.item}: ${quantityText(p.asked, p.scale)} ${p.unit} needed, ${quantityText(p.available, p.scale)} usable. Change the quantity or request an allocation.`,
  'stock.below-zero': (p) =>
    `${p.item} at ${p.place} would be ${quantityText(p.short, p.scale)} ${p.unit} short on ${p.on}${p.document ? `, because ${p.document} has been issued` : ''}. Change the business date or the quantity.`,
  'stock.serial-present': (p) => `${p.item}, serial ${p.serial}, already lies at ${p.place} and cannot be received again.`,
  'lot.expired': (p) => `${p.item}, batch ${p.batch}, expired on ${p.on} and cannot be issued. Return it or move it to quarantine.`,
  'lot.unusable': (p) => `${p.item}, batch ${p.batch}, is in condition ${p.condition} and cannot be issued.`,
  'lot.reason-missing': (p) => `${p.item}: batch ${p.first} goes first. Give a reason for issuing ${p.batch}.`,
  'reversal.nothing-open': (p) => `${p.number} is reversed in full already.`,
  'reversal.of-reversal': (p) => `${p.number} is itself a reversal and cannot be reversed. Copy the original instead.`,
  'reversal.moved-on': (p) => `${p.item} of ${p.number} was moved again by ${p.document}. Reverse ${p.document} first.`,
  'serial.not-provisional': (p) => `${p.item}, ${p.serial}, has its own serial already and keeps it.`,
  'serial.unfit': (p) => serialUnfit[p.reason](p.serial),
  'serial.other-item': (p) => `This label is of ${p.item}; serial ${p.serial} cannot be given to this item. Scan the unit’s own plate.`,
  'serial.repeated': (p) => `Serial ${p.serial} stands twice. Each unit has its own; change one.`,
  'serial.taken': (p) => `Serial ${p.serial} is in use already${p.place === '' ? '' : `, at ${p.place}`}. Check the plate.`,
  'serial.run-unfit': (p) => `No run can be made of “${p.prefix}”: begin it with a letter, use letters, digits, dots and dashes, give it enough digits, at most ${p.limit} at once.`,
  'label.too-many': (p) => `${p.labels} labels are asked for, at most ${p.limit} go at once. Print one per line, or in parts.`,
  'approval.due': (p) => `This document needs approval first: ${p.steps.join(', ')}. Submit it.`,
  'clock.behind': (p) => `The computer's clock, ${momentText(p.now)}, is behind the last posting, ${momentText(p.lastPostedAt)}. Set it right, or confirm it.`,
  'clock.jumped': (p) => `The computer's clock jumped from ${momentText(p.lastSeenAt)} to ${momentText(p.now)}. Check it, then confirm.`,
  'ledger.posting-stopped': (p) => `The ledger check failed: ${p.checks.map(checkName).join(', ')}. Posting is stopped; make a backup and run verify.`,
}

const serialUnfit = {
  empty: () => 'There is no serial yet.',
  own: (serial: string) => `“${serial}” is a command, document or bin code, no serial. Scan the plate.`,
  long: (serial: string) => `Serial “${serial.slice(0, 20)}…” is too long; at most 60 characters.`,
  barcode: (serial: string) => `“${serial}” is the item’s barcode, the same on every unit. Scan this unit’s own serial.`,
  unreadable: (serial: string) => `“${serial}” holds no readable serial. Type it from the plate.`,
} as const
