import { useState, type ReactNode } from 'react'
import { ActionButton } from './action-button.tsx'
import { Layer } from './layer.tsx'
import { useWords } from './words.tsx'

type Props = {
  /** What will happen, as a noun: 「红字冲销」. */
  readonly title: string
  /** What it does and to which document. */
  readonly children: ReactNode
  /** The verb on the button. */
  readonly act: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onAct: () => unknown
  readonly onClose: () => void
}

/**
 * Says what will happen and names the thing, for what cannot be taken back.
 * F8 acts; the focus rests on "cancel", so that a scanner's Enter does no harm.
 */
export function ConfirmLayer({ title, children, act, danger = false, disabled = false, onAct, onClose }: Props) {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const run = () => {
    setBusy(true)
    void Promise.resolve(onAct()).finally(() => setBusy(false))
  }
  const foot = (
    <div className="layer-foot">
      <ActionButton text={words.common.cancel} onPress={onClose} firstFocus />
      <ActionButton text={act} combo="F8" kind={danger ? 'danger' : 'main'} onPress={run} disabled={disabled} busy={busy} />
    </div>
  )
  return <Layer title={title} onClose={onClose} foot={foot}>{children}</Layer>
}
