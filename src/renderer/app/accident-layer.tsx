import { useEffect } from 'react'
import { ActionButton } from '../parts/action-button.tsx'
import { Layer } from '../parts/layer.tsx'
import { showToast } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import { dismissAccident, useAccident } from './accidents.ts'

/** Shows an accident: what is safe, what to do, and the reference to read out by phone. */
export function AccidentLayer() {
  const words = useWords().common
  const accident = useAccident()
  const lost = accident?.kind === 'disconnected'
  useEffect(() => {
    if (!lost) return
    showToast({ tone: 'bad', text: words.disconnected.notDone })
    dismissAccident()
  }, [lost, words])
  if (accident?.kind !== 'accident') return null
  const { reference, details } = accident
  const foot = (
    <div className="layer-foot">
      <ActionButton text={words.accident.copyReference} onPress={() => void navigator.clipboard.writeText(reference)} />
      <ActionButton text={words.close} kind="main" onPress={dismissAccident} firstFocus />
    </div>
  )
  return (
    <Layer title={words.accident.title} onClose={dismissAccident} foot={foot}>
      <p>{words.accident.safe}</p>
      <p className="accident-reference">{words.accident.reference} <strong>{reference}</strong></p>
      <details><summary>{words.accident.details}</summary><pre>{details}</pre></details>
    </Layer>
  )
}
