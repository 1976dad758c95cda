import type { BusinessDate } from '../domain/business-date.ts'
import type { Document, DocumentKind, DocumentLine, Purpose, Tracking } from '../domain/document.ts'
import { asId, type Id, type IdKind } from '../domain/ids.ts'
import type { Fen, PriceText } from '../domain/money.ts'
import type { Right } from '../domain/rights.ts'
import { quantity, type Scale } from '../domain/quantity.ts'
import type { DocumentRecord, PostingLine } from '../query/document-for-posting.ts'

/** A paper as it is stored, draft or just made. */
export type Paper = {
  readonly record: DocumentRecord
  readonly lines: readonly PostingLine[]
  /** Number of the paper that this one reverses, or ''. */
  readonly reversing: string
  /** The right to ask for where it is not the kind's own: an importer may take back his own openings. */
  readonly postingRight?: Right | undefined
}

/** A stored paper in the terms of the posting rules; the caller has checked that it names depot and owner. */
export function toDocument({ record, lines }: Pick<Paper, 'record' | 'lines'>, { depot, owner }: { readonly depot: string; readonly owner: string }): Document {
  return {
    id: asId<'document'>(record.id),
    kind: record.kind as DocumentKind,
    purpose: record.purpose as Purpose,
    number: record.number ?? '',
    businessDate: record.businessDate as BusinessDate,
    depot: asId<'place'>(depot),
    owner: asId<'agency'>(owner),
    party: idOrNone<'agency'>(record.partyId),
    lines: lines.map(toLine),
  }
}

function toLine({ line, item }: PostingLine): DocumentLine {
  return {
    id: asId<'line'>(line.id),
    position: line.position,
    item: {
      id: asId<'item'>(line.itemId), code: line.itemCode, name: line.itemName, unit: line.unit, scale: line.scale as Scale, tracking: item.tracking as Tracking,
      shelfLife: item.shelfLife ?? undefined, shelfLifeUnit: item.shelfLifeUnit === 'day' ? 'day' : 'month', serviceLifeMonths: item.serviceLifeMonths ?? undefined,
    },
    quantity: quantity(line.quantity),
    lot: idOrNone<'lot'>(line.lotId),
    describes: {
      batch: line.batch, producedOn: line.producedOn as BusinessDate | '', expiresOn: line.expiresOn as BusinessDate | '',
      serviceUntil: line.serviceUntil as BusinessDate | '', serial: line.serial,
    },
    owner: idOrNone<'agency'>(line.ownerId),
    from: idOrNone<'place'>(line.fromPlaceId),
    to: idOrNone<'place'>(line.toPlaceId),
    packaging: idOrNone<'packaging'>(line.packagingId),
    condition: line.condition,
    recoverable: line.recoverable,
    settles: idOrNone<'line'>(line.settlesId),
    reason: line.reason,
    unitPrice: (line.unitPrice ?? undefined) as PriceText | undefined,
    amount: (line.amountFen ?? undefined) as Fen | undefined,
    fundingSource: line.fundingSource,
  }
}

function idOrNone<Kind extends IdKind>(text: string | null): Id<Kind> | undefined {
  return text === null ? undefined : asId<Kind>(text)
}
