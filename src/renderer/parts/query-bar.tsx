import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionButton } from './action-button.tsx'
import { useWords } from './words.tsx'
import './bands.css'

type Props = {
  readonly children: ReactNode
  /** Absent while nothing is set. */
  readonly onReset?: (() => void) | undefined
}

/** The band of conditions above a list, 52 high, with one way back to none. */
export function QueryBar({ children, onReset }: Props) {
  const words = useWords()
  return (
    <div className="query-bar" role="search">
      {children}
      {onReset ? (
        <div className="band-end"><ActionButton text={words.common.reset} icon={RotateCcw} onPress={onReset} /></div>
      ) : null}
    </div>
  )
}

type FieldProps = { readonly label: string; readonly children: ReactNode }

/** One condition with its name before it. */
export function QueryField({ label, children }: FieldProps) {
  return <label className="query-field"><span>{label}</span>{children}</label>
}
