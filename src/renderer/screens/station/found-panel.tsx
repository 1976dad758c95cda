import { ActionButton } from '../../parts/action-button.tsx'
import { BookOpen } from 'lucide-react'
import { countText, unitsText } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import { BigPanel } from './big-panel.tsx'
import { BigAmount } from './entry-panel.tsx'
import { bigQuantity, lotText } from './line-text.ts'
import type { FoundGoods } from './station-calls.ts'

type Props = { readonly goods: FoundGoods; readonly onCard: (item: string) => void }

/** 查询: what it is, how much of it may go out, and below where each lot lies. */
export function FoundPanel({ goods, onCard }: Props) {
  const words = useWords().scan
  const { item, packs, held, usable } = goods
  const amount = bigQuantity({ ...item, quantity: usable, pack: packs[0] })
  return (
    <BigPanel
      state="found"
      said={words.spoken([item.name, `${words.lookUp.usable} ${unitsText({ ...item, value: usable })}`])}
      end={<><div className="big-together">{words.lookUp.usable}</div><BigAmount amount={amount} /></>}
    >
      <div className="big-name"><strong>{item.name}</strong><span>{item.spec}</span></div>
      <div className="big-facts"><span>{item.code}</span>{goods.serial === '' ? null : <span>{words.lot.serial} <b>{goods.serial}</b></span>}</div>
      <div className="big-facts">
        <span>{words.lookUp.held} <b>{unitsText({ ...item, value: held })}</b></span>
        <ActionButton text={words.lookUp.card} icon={BookOpen} size="small" combo="F6" onPress={() => onCard(item.id)} />
      </div>
    </BigPanel>
  )
}

/** Places and lots of what was looked up, first out first. */
export function FoundList({ goods }: { readonly goods: FoundGoods | undefined }) {
  const words = useWords()
  const { lookUp, lot, lots } = words.scan
  return (
    <div className="line-list" role="region" aria-label={lookUp.place}>
      <table>
        <thead>
          <tr><th>{lookUp.lot}</th><th>{lookUp.place}</th><th>{lookUp.lastDay}</th><th className="col-quantity">{lookUp.quantity}</th><th className="col-unit">{words.scan.list.unit}</th><th>{lookUp.state}</th></tr>
        </thead>
        <tbody>
          {goods?.lots.map((option) => (
            <tr key={`${option.lot}|${option.place}`}>
              <td><b>{lotText(option, lot)}</b></td>
              <td>{option.placeCode}</td>
              <td>{option.lastDay === '' ? words.common.none : option.lastDay}{option.daysLeft === undefined || option.daysLeft < 0 ? '' : `　${lots.daysLeft(option.daysLeft)}`}</td>
              <td className="col-quantity">{countText(option.quantity, goods.item.scale)}</td>
              <td className="col-unit">{goods.item.unit}</td>
              <td className={option.fit ? 'lot-fit' : 'lot-bad'}>{option.fit ? lookUp.fit : option.daysLeft !== undefined && option.daysLeft < 0 ? lots.expired : lookUp.unfit}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {goods && goods.lots.length === 0 ? <p className="line-none">{lookUp.nothing}</p> : null}
    </div>
  )
}
