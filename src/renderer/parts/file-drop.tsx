import { FileDown } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { showToast } from './toast.tsx'
import { useWords } from './words.tsx'
import './file-drop.css'

type Props = {
  /** What will happen with the file: 「导入期初或清单」. */
  readonly hint: string
  /** Endings with their dot: ".xlsx". */
  readonly endings: readonly string[]
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes files dropped anywhere on the window; what it cannot open it names. */
export function FileDrop({ hint, endings, onFiles }: Props) {
  const words = useWords()
  const [over, setOver] = useState(false)
  const take = useEffectEvent((files: readonly File[]) => {
    const fit = files.filter(({ name }) => hasEnding(name, endings))
    const other = files.find(({ name }) => !hasEnding(name, endings))
    if (other) showToast({ tone: 'bad', text: words.common.drop.wrongKind(other.name, endings.join(' ')) })
    if (fit.length > 0) onFiles(fit)
  })
  useEffect(() => listenForFiles(setOver, (files) => take(files)), [])
  if (!over) return null
  return (
    <div className="file-drop">
      <FileDown size={46} strokeWidth={1.8} aria-hidden />
      <strong>{words.common.drop.title}</strong>
      <span>{hint}</span>
    </div>
  )
}

export function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending))
}

/** Enter and leave come for every element passed; only their balance says whether the file is over the window. */
function listenForFiles(setOver: (over: boolean) => void, take: (files: readonly File[]) => void): () => void {
  const stop = new AbortController()
  let depth = 0
  const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
    addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      act(event)
    }, { signal: stop.signal })
  on('dragover', () => undefined)
  on('dragenter', () => setOver((depth += 1) > 0))
  on('dragleave', () => setOver((depth -= 1) > 0))
  on('drop', (event) => {
    depth = 0
    setOver(false)
    take([...(event.dataTransfer?.files ?? [])])
  })
  return () => stop.abort()
}
