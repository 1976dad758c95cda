import { ScanBarcode, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { problemSentence } from '#core/i18n/words.ts'
import { useSession } from '../app/session.tsx'
import { daysSentence, expiringWithinDays } from '../parts/date-tag.tsx'
import { useKeysAt } from '../parts/keys.ts'
import type { KeyPlace } from '../parts/key-layers.ts'
import { unitsText } from '../parts/quantity-label.ts'
import { useTones } from '../parts/scan/use-tones.ts'
import { useWords } from '../parts/words.tsx'
import { paths } from '../app/paths.ts'
import { BindCode } from './bind-code.tsx'
import { CardActs, type CardAct } from './card-acts.tsx'
import { scannedActs, type ScannedItem } from './scanned-acts.ts'
import { showCard, useScannedCard, type ScannedCard } from './scanned-state.ts'
import { openContents, openSearch } from './search-open.ts'
import { useLead } from './use-lead.ts'
import { useUnhurried } from '../parts/use-unhurried.ts'
import './scan-card.css'

type Props = { readonly onChoose: (card: ScannedCard, item: string) => void }

/** 扫到一个条码: at the lower right of whatever screen, without taking the focus; gone by itself after 12 seconds. */
export function ScanCard({ onChoose }: Props) {
  const card = useScannedCard()
  const [binding, setBinding] = useState<ScannedCard | undefined>(undefined)
  const [flashes, setFlashes] = useState(0)
  const tones = useTones(() => setFlashes((count) => count + 1))
  const sound = useEffectEvent((shown: ScannedCard) => tones.play('problems' in shown ? 'refused' : shown.named.kind === 'item' ? 'accepted' : 'notice'))
  useEffect(() => {
    if (!card) return undefined
    sound(card)
    const timer = setTimeout(() => showCard(undefined), stayMs)
    return () => clearTimeout(timer)
  }, [card])
  const bind = () => {
    setBinding(card)
    showCard(undefined)
  }
  return (
    <>
      {card ? <Shown card={card} onBind={bind} onChoose={onChoose} /> : null}
      {binding ? <BindCode text={binding.text} onBound={(item) => onChoose(binding, item)} onClose={() => setBinding(undefined)} /> : null}
      {flashes > 0 ? <div key={flashes} className="screen-flash" aria-hidden /> : null}
    </>
  )
}

const stayMs = 12_000

function Shown({ card, onBind, onChoose }: Props & { readonly card: ScannedCard; readonly onBind: () => void }) {
  if ('problems' in card) return <UnknownCard text={card.text} problems={card.problems} onBind={onBind} />
  const { named } = card
  if (named.kind === 'item') return <ItemCard card={card} named={named} />
  return <ChoiceCard card={card} named={named} onChoose={onChoose} />
}

function ItemCard({ card, named }: { readonly card: ScannedCard; readonly named: ScannedItem }) {
  const { scanned, acts: names } = useWords().search
  const lead = useLead()
  const { can } = useSession()
  const { item, pack, atDepot } = named
  const acts = scannedActs({ card, named, lead, can }).map(({ name, combo, run }): CardAct => ({ text: names[name], combo, run }))
  const [first] = acts
  const about = [item.code, item.spec, pack ? scanned.pack(pack.name, unitsText({ ...item, value: pack.baseUnits })) : ''].filter((part) => part !== '').join('\uff0c')
  const said = scanned.spoken([item.name, `${atDepot ? scanned.atDepot : scanned.everywhere} ${unitsText({ ...item, value: item.available })}`])
  return (
    <Card columns title={scanned.title} code={card.text} said={said} hint={first?.combo === '1' ? scanned.again(first.text) : scanned.calm} acts={acts}>
      <div className="scan-card-name"><strong>{item.name}</strong><span>{about}</span></div>
      <Facts named={named} />
    </Card>
  )
}

function Facts({ named: { item, lot, atDepot } }: { readonly named: ScannedItem }) {
  const { scanned } = useWords().search
  return (
    <div className="scan-card-facts">
      <span>{atDepot ? scanned.atDepot : scanned.everywhere} <strong>{unitsText({ ...item, value: item.available })}</strong></span>
      {!atDepot && item.places > 0 ? <span>{scanned.places(item.places)}</span> : null}
      {lot ? <LotFacts lot={lot} /> : null}
    </div>
  )
}

function LotFacts({ lot: { batch, serial, daysLeft: left } }: { readonly lot: NonNullable<ScannedItem['lot']> }) {
  const words = useWords()
  const name = serial === '' ? words.search.lot.batch : words.search.lot.serial
  return (
    <>
      {batch + serial === '' ? null : <span>{name} <strong>{serial === '' ? batch : serial}</strong></span>}
      {left !== undefined && left <= expiringWithinDays ? <strong className="scan-card-days">{daysSentence(left, words)}</strong> : null}
    </>
  )
}

/** Several things bear the code: a digit takes one. */
function ChoiceCard({ card, named, onChoose }: Props & { readonly card: ScannedCard; readonly named: Exclude<Extract<ScannedCard, { readonly named: unknown }>['named'], ScannedItem> }) {
  const { scanned } = useWords().search
  const acts = named.kind === 'bins'
    ? named.bins.map((bin) => ({ text: `${bin.depotName} ${bin.code}`, run: () => openContents(bin.id) }))
    : named.choices.map(({ item, name, code }) => ({ text: `${name} ${code}`, run: () => onChoose(card, item) }))
  const numbered = acts.slice(0, mostChoices).map(({ text, run }, at): CardAct => ({ text, combo: String(at + 1), run: () => { showCard(undefined); run() } }))
  const title = named.kind === 'bins' ? scanned.chooseBin(card.text) : scanned.choose(card.text)
  return <Card title={title} code="" said={title} hint={scanned.calm} acts={numbered}>{null}</Card>
}

const mostChoices = 9

function UnknownCard({ text, problems, onBind }: { readonly text: string; readonly problems: readonly Problem[]; readonly onBind: () => void }) {
  const words = useWords()
  const { scanned } = words.search
  const { can } = useSession()
  const { go } = useLead()
  const [first] = problems
  const isUnknown = first?.code === 'scan.unknown'
  const leaving = (run: () => void) => () => { showCard(undefined); run() }
  const acts: readonly CardAct[] = [
    ...(isUnknown && can('bind-code') ? [{ text: scanned.bind, combo: '1', run: onBind }] : []),
    ...(isUnknown && can('master') ? [{ text: scanned.create, combo: '2', run: leaving(() => go(paths.masterItem('new'))) }] : []),
    { text: scanned.search, combo: '3', run: leaving(() => openSearch(text)) },
  ]
  const why = isUnknown ? scanned.unknown : first ? problemSentence(words, first) : ''
  return <Card bad title={isUnknown ? scanned.unknownTitle : scanned.failedTitle} code={text} said={why} hint={scanned.calm} acts={acts}><p className="scan-card-why">{why}</p></Card>
}

type CardProps = {
  readonly title: string
  readonly code: string
  /** Read aloud. */
  readonly said: string
  readonly hint: string
  readonly acts: readonly CardAct[]
  readonly bad?: boolean
  readonly columns?: boolean
  readonly children: ReactNode
}

const onScreen: KeyPlace = { level: 'screen' }
const mostShown = 40

function Card({ title, code, said, hint, acts, bad = false, columns = false, children }: CardProps) {
  const { scanned } = useWords().search
  const close = () => showCard(undefined)
  const unhurried = useUnhurried()
  useKeysAt(onScreen, [...acts.map(({ text, combo, run }) => ({ combo, label: text, run: unhurried(run) })), { combo: 'Escape', label: scanned.close, run: close }])
  return (
    <aside className={bad ? 'scan-card scan-card-bad' : 'scan-card'} aria-label={scanned.region}>
      <header>
        <ScanBarcode size={18} strokeWidth={1.8} aria-hidden />
        <strong>{title}</strong>
        <span>{code.length > mostShown ? `${code.slice(0, mostShown)}\u2026` : code}</span>
        <button type="button" className="icon-button" aria-label={scanned.close} onClick={close}><X size={18} strokeWidth={1.8} aria-hidden /></button>
      </header>
      <div className="scan-card-body">
        <span className="scan-card-said" role="status" aria-live="assertive">{said}</span>
        {children}
        <CardActs acts={acts} columns={columns} />
        <p className="scan-card-hint">{hint}</p>
      </div>
    </aside>
  )
}
