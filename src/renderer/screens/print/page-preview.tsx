import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../parts/words.tsx'

type Props = {
  readonly html: string
  /** Width of the sheet in CSS pixels; none for labels, which flow. */
  readonly width: number | undefined
}

/** The page as it will be printed, drawn as large as the screen allows; it runs nothing and loads nothing. */
export function PagePreview({ html, width }: Props) {
  const words = useWords().print.screen
  const desk = useRef<HTMLDivElement>(null)
  const room = useWidth(desk)
  const [height, setHeight] = useState(0)
  const scale = width === undefined ? 1 : Math.min(1, Math.max(0, room - 2 * deskPadding) / width)
  const measure = (frame: HTMLIFrameElement) => setHeight(frame.contentDocument?.documentElement.scrollHeight ?? 0)
  if (width === undefined) return <div className="print-desk print-flow" ref={desk}><iframe title={words.preview} sandbox="allow-same-origin" srcDoc={html} /></div>
  return (
    <div className="print-desk" ref={desk}>
      <div className="print-sheet" style={{ width: width * scale, height: height * scale }}>
        <iframe
          title={words.preview} sandbox="allow-same-origin" srcDoc={html} onLoad={(event) => measure(event.currentTarget)}
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  )
}

const deskPadding = 24

function useWidth(element: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watched = element.current
    if (!watched) return undefined
    const observer = new ResizeObserver(() => setWidth(watched.clientWidth))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return width
}
