import { KeyCap } from '../parts/key-cap.tsx'

export type CardAct = { readonly text: string; readonly combo: string; readonly run: () => void }

type Props = {
  readonly acts: readonly CardAct[]
  /** Short words in columns. */
  readonly columns: boolean
}

/** The actions of the card as buttons with their digits; the first is what the same code once more does. */
export function CardActs({ acts, columns }: Props) {
  return (
    <div className={columns ? 'scan-card-acts scan-card-columns' : 'scan-card-acts'}>
      {acts.map(({ text, combo, run }, at) => (
        <button key={combo} type="button" className={at === 0 ? 'scan-card-act scan-card-first' : 'scan-card-act'} onMouseDown={(event) => event.preventDefault()} onClick={run}>
          <span>{text}</span><KeyCap combo={combo} />
        </button>
      ))}
    </div>
  )
}
