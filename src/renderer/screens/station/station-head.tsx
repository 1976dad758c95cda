import { Camera, Pencil, ScanBarcode, Volume2 } from 'lucide-react'
import { isPaperMode } from '#core/domain/scan/station-mode.ts'
import { useSite } from '../../app/site.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useWords } from '../../parts/words.tsx'
import { ModeBar } from './mode-bar.tsx'
import { shownHeading, type ShownHeading } from './shown-heading.ts'
import type { StationAtWork } from './use-station.ts'

type Props = {
  readonly work: StationAtWork
  readonly depotName: string
  readonly quiet: boolean
  readonly level: string
  readonly onHeading: () => void
  readonly onCamera: () => void
  readonly onScanner: () => void
  readonly onSound: () => void
}

/** What is being done, for whom, on which paper; and whether gun and sound are ready. */
export function StationHead({ work, depotName, quiet, level, onHeading, onCamera, onScanner, onSound }: Props) {
  const words = useWords().scan
  const { mode } = work.state.desk
  return (
    <header className="station-head">
      <ModeBar mode={mode} onChange={work.station.changeMode} />
      <Context work={work} depotName={depotName} />
      <HeadButton className="head-change" onPress={onHeading} icon={Pencil} text={words.heading.change} combo="F4" />
      <div className="station-head-end">
        <HeadButton onPress={onCamera} icon={Camera} text={words.camera.open} className="head-fold" />
        <button type="button" className="scanner-ready head-fold" data-quiet={quiet} onMouseDown={keepFocus} onClick={onScanner}>
          {quiet ? <ScanBarcode size={15} strokeWidth={1.8} aria-hidden /> : <span className="dot" aria-hidden />}
          {quiet ? words.scanner.silent : words.scanner.ready}
        </button>
        <HeadButton onPress={onSound} icon={Volume2} text={level} />
      </div>
    </header>
  )
}

type ButtonProps = { readonly onPress: () => void; readonly icon: typeof Pencil; readonly text: string; readonly combo?: string; readonly className?: string }

function HeadButton({ onPress, icon: Icon, text, combo, className = '' }: ButtonProps) {
  return (
    <button type="button" className={`head-button ${className}`} onMouseDown={keepFocus} onClick={onPress}>
      <Icon size={16} strokeWidth={1.8} aria-hidden />{text}{combo === undefined ? null : <KeyCap combo={combo} />}
    </button>
  )
}

/** Typing goes on in the box after a press by mouse. */
export function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault()
}

function Context({ work: { state: { desk }, draft }, depotName }: Pick<Props, 'work' | 'depotName'>) {
  const words = useWords().scan
  const { today } = useSite()
  const { mode } = desk
  if (!isPaperMode(mode)) return <div className="station-context"><strong>{depotName}</strong><span>{words.heading.lookUp}</span></div>
  const heading = shownHeading(desk, draft)
  const date = heading.date || today
  const facts = [
    ...(heading.number === '' ? [words.heading.noNumber] : [heading.number, words.heading.draft]), date,
    ...(heading.bin ? [words.bin(heading.bin.code)] : []), ...(heading.basis === '' ? [] : [words.heading.basis(heading.basis)]),
  ]
  return (
    <div className="station-context">
      <span className="station-purpose">{mode === 'bin-move' ? <strong>{depotName}</strong> : <Purpose heading={heading} mode={mode} />}</span>
      <span className="station-facts" title={facts.join(' · ')}>
        {facts.map((fact, at) => <span key={fact} data-odd={fact === date && date !== today}>{at === 0 ? '' : ' · '}{fact}</span>)}
      </span>
    </div>
  )
}

function Purpose({ heading: { purpose, party }, mode }: { readonly heading: ShownHeading; readonly mode: 'receipt' | 'issue' }) {
  const words = useWords().scan
  const names: { readonly [code: string]: string } = words.purposes
  const isIssue = mode === 'issue'
  return (
    <>
      <strong>{names[purpose] ?? purpose}</strong>
      {party === '' && isIssue ? <em>{words.heading.partyMissing}</em> : null}
      {party === '' ? null : <> {isIssue ? words.heading.to : words.heading.from} <strong>{party}</strong></>}
    </>
  )
}
