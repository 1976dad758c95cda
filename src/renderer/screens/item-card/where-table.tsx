import type { BusinessDate } from '#core/domain/business-date.ts'
import type { Words } from '#core/i18n/words.ts'
import { useSite } from '../../app/site.tsx'
import { DateTag } from '../../parts/date-tag.tsx'
import { countText } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import type { Card, PlaceRow } from './card-types.ts'

type Props = { readonly card: Card; readonly places: readonly PlaceRow[]; readonly onAll: () => void }

/** The first places in the order in which the goods leave, and the sum of all. */
export function WhereTable({ card, places, onAll }: Props) {
  const words = useWords()
  const { columns } = words.stock
  return (
    <table className="item-table">
      <thead>
        <tr>
          <th>{columns.depot}</th><th>{columns.bin}</th><th>{columns.batch}</th><th>{lastDayHeading(words.item, card)}</th>
          <th className="figure">{columns.held}</th><th className="figure">{columns.available}</th>
        </tr>
      </thead>
      <tbody>
        {places.slice(0, shownPlaces).map((row) => <PlaceLine key={row.id} row={row} />)}
        {card.places > shownPlaces ? (
          <tr><td colSpan={6}><button type="button" className="link" onClick={onAll}>{words.item.restOf(card.places - shownPlaces)}</button></td></tr>
        ) : null}
      </tbody>
      <tfoot>
        <tr>
          <th colSpan={4}>{words.item.total}</th>
          <td className="figure">{countText(card.held, card.scale)}</td><td className="figure">{countText(card.available, card.scale)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

const shownPlaces = 10

function PlaceLine({ row }: { readonly row: PlaceRow }) {
  const words = useWords()
  return (
    <tr>
      <Cut of="depot" text={row.depotName} />
      <Cut of="bin" text={placeText(words.stock, row)} />
      <td>{lotText(words.stock, row)}</td>
      <td><LastDay row={row} /></td>
      <td className="figure">{countText(row.held, row.scale)}</td>
      <td className={row.available === 0 && row.unusable > 0 ? 'figure is-red' : 'figure'}><b>{row.placeKind === 'recipient' ? words.common.none : countText(row.available, row.scale)}</b></td>
    </tr>
  )
}

/** Takes the width there is; the whole text as a tooltip. */
function Cut({ of, text }: { readonly of: 'depot' | 'bin'; readonly text: string }) {
  return <td className={`item-cut item-${of}`} title={text}>{text}</td>
}

/** A life without a known end is to be found out; it never counts as endless. */
export function LastDay({ row }: { readonly row: Pick<PlaceRow, 'lastDay' | 'dayMissing'> }) {
  const words = useWords().item
  const { today } = useSite()
  if (row.dayMissing) return <span className="tag tag-warn">{words.unknownDay}</span>
  return <DateTag date={row.lastDay === '' ? undefined : (row.lastDay as BusinessDate)} today={today} />
}

/** Which of the two clocks runs. */
export function lastDayHeading(words: Words['item'], { shelfLife, serviceLifeMonths }: Pick<Card, 'shelfLife' | 'serviceLifeMonths'>): string {
  if (shelfLife !== null && serviceLifeMonths === null) return words.shelfEnd
  return serviceLifeMonths !== null && shelfLife === null ? words.serviceEnd : words.lastDay
}

export function placeText(words: Words['stock'], { placeKind, party, bin }: Pick<PlaceRow, 'placeKind' | 'party' | 'bin'>): string {
  return placeKind === 'recipient' ? words.awayWith(party) : bin
}

export function lotText(words: Words['stock'], { lot, batch, tracking }: Pick<PlaceRow, 'lot' | 'batch' | 'tracking'>): string {
  if (lot === '') return words.bySerial
  if (batch !== '') return batch
  return tracking === 'batch' ? words.noBatch : '—'
}
