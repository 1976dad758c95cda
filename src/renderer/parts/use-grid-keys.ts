import type { CellFocusedEvent, CellKeyDownEvent, FullWidthCellKeyDownEvent, SuppressKeyboardEventParams } from 'ag-grid-community'
import { useCallback, useMemo } from 'react'

type Acts<Row> = {
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly onPeek?: ((row: Row) => void) | undefined
  readonly onCurrent?: ((row: Row | undefined) => void) | undefined
}

/** ↑↓ move the current row, Enter opens it, Space looks at it quickly; Tab leaves the grid. */
export function useGridKeys<Row>({ onOpen, onPeek, onCurrent }: Acts<Row>) {
  const onCellFocused = useCallback(({ api, rowIndex, rowPinned }: CellFocusedEvent<Row>) => {
    if (rowIndex === null || rowPinned) return
    const node = api.getDisplayedRowAtIndex(rowIndex)
    node?.setSelected(true, true)
    onCurrent?.(node?.data)
  }, [onCurrent])
  const onCellKeyDown = useCallback((cell: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => {
    const { event, data } = cell
    const editing = cell.api.getEditingCells().length > 0
    if (!(event instanceof KeyboardEvent) || data === undefined || cell.rowPinned || editing) return
    if (isPlain(event, 'Enter')) onOpen?.(data)
    if (isPlain(event, ' ')) onPeek?.(data)
  }, [onOpen, onPeek])
  const suppressKeyboardEvent = useMemo(() => {
    const taken = [...(onOpen ? ['Enter'] : []), ...(onPeek ? [' '] : [])]
    return ({ event, editing }: SuppressKeyboardEventParams<Row>) => {
      const ours = !editing && taken.some((key) => isPlain(event, key))
      // The grid tells of the key later, when the browser has already scrolled the page.
      if (ours && event.key === ' ') event.preventDefault()
      return ours
    }
  }, [onOpen, onPeek])
  return { onCellFocused, onCellKeyDown, suppressKeyboardEvent }
}

function isPlain(event: KeyboardEvent, key: string): boolean {
  return event.key === key && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
}
