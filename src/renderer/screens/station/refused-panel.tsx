import { Link2, PackagePlus } from 'lucide-react'
import { problemSentence } from '#core/i18n/words.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'
import { BigPanel } from './big-panel.tsx'
import type { CodeJob, Panel } from './station-state.ts'

type Props = {
  readonly panel: Extract<Panel, { readonly state: 'refused' | 'duplicate' }>
  /** Absent where this person may not. */
  readonly onBind: ((job: CodeJob) => void) | undefined
  readonly onCreate: (() => void) | undefined
  readonly onDismiss: () => void
}

/** Red until Enter or the next good scan: what was read, why it does not count, what can be done. */
export function RefusedPanel({ panel, onBind, onCreate, onDismiss }: Props) {
  const words = useWords()
  const { state, text, problems, job } = panel
  const [first = '', ...others] = [...new Set(problems.map((problem) => problemSentence(words, problem)))]
  const unknown = job && problems.some(({ code }) => code === 'scan.unknown')
  return (
    <BigPanel
      state={state}
      said={[first, ...others].join(' ')}
      below={(
        <>
          {others.slice(0, mostReasons).map((reason) => <span key={reason} className="big-reason">{reason}</span>)}
          <span className="big-acts">
            {unknown && onBind ? <ActionButton text={words.scan.unknown.bind} icon={Link2} combo="F6" onPress={() => onBind(job)} /> : null}
            {unknown && onCreate ? <ActionButton text={words.scan.unknown.create} icon={PackagePlus} onPress={onCreate} /> : null}
            <ActionButton text={words.scan.unknown.ignore} combo="Enter" onPress={onDismiss} />
          </span>
        </>
      )}
    >
      {text === '' ? null : <div className="big-read">{visible(text)}</div>}
      <div className="big-why">{first}</div>
    </BigPanel>
  )
}

const mostReasons = 3
const mostShown = 60

function visible(text: string): string {
  const shown = text.replaceAll('\u001d', '␝')
  return shown.length > mostShown ? `${shown.slice(0, mostShown)}…` : shown
}
