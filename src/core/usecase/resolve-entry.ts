import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { LotIdentity } from '../domain/document.ts'
import { quantity, type Quantity } from '../domain/quantity.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { codeKey } from '../domain/code-text.ts'
import { nothingKnown } from '../domain/scan/goods-effect.ts'
import { entryQuantity, readQuantityEntry, type EntryFault, type Goods } from '../domain/scan/quantity-entry.ts'
import { recognise, type Recognised } from '../domain/scan/recognise.ts'
import { unlearntScanner } from '../domain/scan/scanner-settings.ts'
import type { Gs1Reading } from '../domain/gs1.ts'
import { scanTargets, type ScanTarget } from '../query/scan-targets.ts'
import type { ItemPack } from '../query/packs-of.ts'
import type { CodeSource, RecordEntry } from './record-entry.ts'

export type ScanChoice = Pick<ScanTarget, 'item' | 'name' | 'code'>

/** What an entry names: the item, its lot as far as said, and the quantity once the item's units are known. */
export type EntryTarget = {
  readonly item: string
  readonly packaging: string | undefined
  readonly described: LotIdentity
  readonly quantityOf: (goods: Omit<Goods, 'byPack' | 'packs'> & { readonly packs: readonly ItemPack[] }) => Quantity | EntryFault
}

export type ResolvedEntry = { readonly kind: 'target'; readonly target: EntryTarget } | { readonly kind: 'choose'; readonly choices: readonly ScanChoice[] }

type Resolving = { readonly input: RecordEntry; readonly on: string }

/** From text to goods: serial, GS1, barcode, item code, in this order; nothing is guessed (screens.md §2.3). */
export function resolveEntry(db: ReadDb, ctx: Context, { input, on }: Resolving): Result<ResolvedEntry> {
  const described = { ...nothingKnown, ...definedOnly(input.described ?? {}) }
  const { read, targets } = namedBy(db, ctx, { text: input.text, scanner: input.scanner, on })
  const said = lotSaid(read)
  const count = read.kind === 'gs1' ? read.reading.count : undefined
  if (input.item !== undefined) {
    const target = targets.find((known) => known.item === input.item)
    if (target) return accept(scanned({ input, described, target, said, count }))
    return accept(targetOf({ input, item: input.item, packaging: undefined, described, count: undefined }))
  }
  const [first] = targets
  if (!first) return refuse(whyUnknown(read))
  const several = targets.some((target) => target.item !== first.item)
  if (several) return accept({ kind: 'choose', choices: targets.map(({ item, name, code }) => ({ item, name, code })) })
  return accept(scanned({ input, described, target: first, said, count }))
}

type Naming = { readonly text: string; readonly scanner: CodeSource | undefined; readonly on: string }

/** How a text reads, and what bears it on a day. */
export function namedBy(db: ReadDb, ctx: Context, { text, scanner, on }: Naming): { readonly read: Recognised; readonly targets: readonly ScanTarget[] } {
  const read = recognise(text, { ...unlearntScanner, ...scanner, year: Number(ctx.today().slice(0, 4)) })
  return { read, targets: scanTargets(db, { spellings: textsOf(read), on }) }
}

type Scanned = { readonly input: RecordEntry; readonly described: LotIdentity; readonly target: ScanTarget; readonly said: Partial<LotIdentity>; readonly count: number | undefined }

function scanned({ input, described, target, said, count }: Scanned): ResolvedEntry {
  const serial = target.serial === '' ? {} : { serial: target.serial }
  return targetOf({
    input, item: target.item, packaging: target.packaging ?? undefined, count,
    described: { ...described, ...said, ...serial },
  })
}

/** The spellings under which a code may be kept. */
function textsOf(read: Recognised): readonly string[] {
  if (read.kind === 'gs1') return read.reading.gtin === undefined ? [] : gtinSpellings(read.reading.gtin)
  if (read.kind === 'own-label') return [...new Set([read.label.item, codeKey(read.label.item)])]
  if (read.kind === 'ean') return [...new Set([read.text, ...gtinSpellings(read.gtin)])]
  return read.kind === 'code' || read.kind === 'bad-check-digit' ? [...new Set([read.text, codeKey(read.text)])] : []
}

function gtinSpellings(gtin: string): readonly string[] {
  return [gtin, gtin.replace(/^0/, ''), gtin.replace(/^0{2}/, ''), gtin.replace(/^0{6}/, '')]
}

/** Why a text names nothing. */
export function whyUnknown(read: Recognised) {
  const { text } = read
  if (read.kind === 'bad-check-digit') return { code: 'scan.check-digit', text } as const
  if (read.kind === 'gs1-ambiguous') return { code: 'scan.ambiguous', text, readings: read.readings.length } as const
  const fault = read.kind === 'gs1-faulty' ? read.faults[0] : undefined
  return fault ? ({ code: 'scan.label-faulty', text, fault: fault.code, element: fault.ai, value: fault.value } as const) : ({ code: 'scan.unknown', text } as const)
}

/** What a label says of the lot; a text that is no such label says nothing. */
export function lotSaid(read: Recognised): Partial<LotIdentity> {
  if (read.kind === 'own-label') {
    const { item: _item, ...lot } = read.label
    return Object.fromEntries(Object.entries(lot).filter(([, part]) => part !== ''))
  }
  return read.kind === 'gs1' ? lotOf(read.reading) : {}
}

function lotOf(reading: Gs1Reading): Partial<LotIdentity> {
  return definedOnly({ batch: reading.batch, serial: reading.serial, producedOn: reading.producedOn, expiresOn: reading.expiresOn ?? reading.bestBefore })
}

type TargetParts = Omit<EntryTarget, 'quantityOf'> & { readonly input: RecordEntry; readonly count: number | undefined }

function targetOf({ input, item, packaging, described, count }: TargetParts): ResolvedEntry {
  const { parts } = readQuantityEntry(input.typed.trim() === '' ? '1' : input.typed)
  return {
    kind: 'target',
    target: {
      item, packaging, described,
      quantityOf: ({ scale, unit, packs }) => {
        const meant = packs.find((pack) => pack.id === packaging)
        const ordered = meant ? [meant, ...packs.filter((pack) => pack !== meant)] : packs
        const entered = entryQuantity(parts, { scale, unit, packs: ordered, byPack: (input.byPack || meant !== undefined) && count === undefined && described.serial === '' })
        return typeof entered === 'string' || count === undefined ? entered : quantity(entered * count)
      },
    },
  }
}

function definedOnly<T extends object>(given: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}
