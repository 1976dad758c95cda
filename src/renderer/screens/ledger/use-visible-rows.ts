import { useLayoutEffect, useState, type RefObject } from 'react'

/** CSS pixels: the density of finance. */
export const rowHeight = 28
const spareRows = 24

export type VisibleRows = { readonly from: number; readonly to: number }

/** Which of many rows are drawn: those in sight and some beside; on paper all of them. */
export function useVisibleRows(box: RefObject<HTMLElement | null>, count: number, printing: boolean): VisibleRows {
  const [seen, setSeen] = useState({ top: 0, height: 800 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  if (printing) return { from: 0, to: count }
  const from = Math.max(0, Math.floor(seen.top / rowHeight) - spareRows)
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + spareRows) }
}
