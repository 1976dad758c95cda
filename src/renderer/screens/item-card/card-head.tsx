import type { Words } from '#core/i18n/words.ts'
import { quantityText } from '#core/domain/quantity.ts'
import { MoneyText } from '../../parts/money-text.tsx'
import { countText } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import type { Card } from './card-types.ts'

/** Name, figures and what kind of goods it is. */
export function CardHead({ card }: { readonly card: Card }) {
  const words = useWords().item
  return (
    <header className="item-head">
      <div className="item-names">
        <h1>{card.name} <span className="item-spec">{card.spec}</span></h1>
        <p>{[card.code, ...card.barcodes.slice(0, shownCodes).map((code) => words.barcode(code))].join(' · ')}</p>
      </div>
      <Figures card={card} />
      <ul className="item-tags">
        {attributes(words, card).map((text) => <li key={text} className="tag tag-idle">{text}</li>)}
        {card.retiredOn === null ? null : <li className="tag tag-warn">{words.retired(card.retiredOn)}</li>}
      </ul>
    </header>
  )
}

const shownCodes = 2

function Figures({ card }: { readonly card: Card }) {
  const words = useWords().item.figures
  const tones = { held: '', available: card.available > 0 ? 'is-ok' : 'is-none', unusable: card.unusable > 0 ? 'is-bad' : 'is-zero', away: card.away > 0 ? '' : 'is-zero' }
  return (
    <dl className="item-figures">
      {(['held', 'available', 'unusable', 'away'] as const).map((figure) => (
        <div key={figure}>
          <dt>{words[figure]}</dt>
          <dd className={tones[figure]}>{countText(card[figure], card.scale)}{figure === 'held' ? <small>{card.unit}</small> : null}</dd>
        </div>
      ))}
      {card.amountFen === undefined ? null : <div><dt>{(card.costedPlaces ?? 0) < card.places ? words.ownAmount : words.amount}</dt><dd><MoneyText fen={card.amountFen} /></dd></div>}
    </dl>
  )
}

function attributes(words: Words['item'], card: Card): readonly string[] {
  const { packs, unit, scale, recoverable, tracking, shelfLife, shelfLifeUnit, serviceLifeMonths, storageClass, category } = card
  return [
    category,
    ...packs.map(({ name, baseUnits }) => words.pack(name, quantityText(baseUnits, scale), unit)),
    recoverable ? words.recoverable : words.consumable,
    words.tracking[tracking],
    shelfLife === null ? '' : shelfLifeUnit === 'day' ? words.shelfLifeDays(shelfLife) : words.shelfLifeMonths(shelfLife),
    serviceLifeMonths === null ? '' : words.serviceLife(serviceLifeMonths),
    storageClass,
  ].filter((text) => text !== '')
}
