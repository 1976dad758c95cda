import { useState } from 'react'
import { CameraScanner } from '../../parts/scan/camera-scanner.tsx'
import { Layer } from '../../parts/layer.tsx'
import { useWords } from '../../parts/words.tsx'

type Props = { readonly onText: (text: string) => void; readonly onClose: () => void }

/** The camera as a gun: reads on until closed. */
export function CameraLayer({ onText, onClose }: Props) {
  const words = useWords().scan.camera
  const [last, setLast] = useState('')
  return (
    <Layer title={words.title} onClose={onClose} width={720}>
      <CameraScanner words={words} onCode={({ text }) => { setLast(text); onText(text) }} />
      <p className="layer-hint" role="status">{last === '' ? ' ' : words.last(last)}</p>
    </Layer>
  )
}
