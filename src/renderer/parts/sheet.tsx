import type { ReactNode } from 'react'
import './sheet.css'

type Props = { readonly name: string; readonly children: ReactNode }

/** Paper on the desk: documents and reports look as they will be printed. */
export function Sheet({ name, children }: Props) {
  return <article className="sheet" aria-label={name}>{children}</article>
}

type TitleProps = {
  readonly title: string
  /** At the left: the state. */
  readonly state?: ReactNode
  /** At the right: the number. */
  readonly number?: ReactNode
}

/** The title with its double rule, the state before it and the number after it. */
export function SheetTitle({ title, state, number }: TitleProps) {
  return (
    <div className="sheet-title">
      <div>{state}</div>
      <h1>{title}</h1>
      <div className="sheet-number">{number}</div>
    </div>
  )
}

export function SheetFields({ children }: { readonly children: ReactNode }) {
  return <div className="sheet-fields">{children}</div>
}

type FieldProps = {
  readonly label: string
  readonly children: ReactNode
  /** Refusals that name this field. */
  readonly problems?: ReactNode
}

/** One head field on its ruled line. */
export function SheetField({ label, children, problems }: FieldProps) {
  return (
    <label className="sheet-field">
      <span className="sheet-label">{label}</span>
      <span className="sheet-value">{children}</span>
      {problems}
    </label>
  )
}
