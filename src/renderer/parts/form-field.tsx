import { useId, type ReactNode } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { ProblemList } from './problem-list.tsx'
import './form-field.css'
import './settings-row.css'

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  /** Refusals that name this field. */
  readonly problems?: readonly Problem[] | undefined
  /** Columns of twelve; 3 where absent. */
  readonly span?: number
  readonly children: (id: string) => ReactNode
}

/** One field of an editor: name above, hint beside it, refusals below. */
export function FormField({ label, hint, problems = none, span = 3, children }: Props) {
  const id = useId()
  return (
    <div className="form-field" style={{ gridColumn: `span ${span}` }} data-wide={span > 6 ? 'true' : undefined} data-refused={problems.length > 0 ? 'true' : undefined}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint === undefined ? null : <small>{hint}</small>}
      <ProblemList problems={problems} beside />
    </div>
  )
}

const none: readonly Problem[] = []

type SectionProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode; readonly acts?: ReactNode }

/** Fields that belong together, on one card. */
export function FormSection({ title, hint, children, acts }: SectionProps) {
  return (
    <section className="card form-section" aria-label={title}>
      <div className="card-head"><h2>{title}</h2>{hint === undefined ? null : <p>{hint}</p>}<div className="band-end">{acts}</div></div>
      {children}
    </section>
  )
}
