import type { LucideIcon } from 'lucide-react'
import { useEffect } from 'react'
import { sharedValue, useShared } from './shared-value.ts'

/** One cell of the status bar: a button where it opens something. */
export type StatusCell = {
  readonly key: string
  readonly end: 'left' | 'right'
  /** Lower stands further left. */
  readonly order: number
  readonly icon?: LucideIcon
  readonly text: string
  readonly tone?: 'plain' | 'warn' | 'bad'
  readonly onPress?: () => void
}

/** Shows a cell in the status bar as long as the caller is on the screen; undefined shows none. */
export function useStatusCell(cell: StatusCell | undefined): void {
  useEffect(() => {
    if (!cell) return undefined
    const others = cells.get().filter(({ key }) => key !== cell.key)
    cells.set([...others, cell].toSorted((a, b) => a.order - b.order))
    return () => cells.set(cells.get().filter((other) => other !== cell))
  }, [cell])
}

export function useStatusCells(): readonly StatusCell[] {
  return useShared(cells)
}

const cells = sharedValue<readonly StatusCell[]>([])
