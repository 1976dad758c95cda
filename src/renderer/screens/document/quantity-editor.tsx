import type { CustomCellEditorProps } from 'ag-grid-react'
import { useEffect, useRef } from 'react'

type Props = CustomCellEditorProps<unknown, string> & {
  /** What the field is for, for those who hear it. */
  readonly name: (row: unknown) => string
}

/** Types over a quantity; a digit begins with it alone. Leaving the field is the same as Enter, so that F8 posts what was typed. */
export function QuantityEditor({ value, eventKey, onValueChange, stopEditing, data, name }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const begun = eventKey !== null && /^\d$/.test(eventKey)
  useEffect(() => {
    const input = field.current
    if (!input) return
    input.focus()
    if (!begun) input.select()
  }, [begun])
  return (
    <input
      ref={field}
      className="line-quantity-editor"
      aria-label={name(data)}
      defaultValue={begun ? eventKey : (value ?? '')}
      onChange={(event) => onValueChange(event.target.value)}
      onBlur={() => stopEditing()}
    />
  )
}
