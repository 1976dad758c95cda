import type { ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly children: ReactNode
}

/** One field of signing in, with what is wrong below it. */
export function Field({ label, hint, problem, children }: Props) {
  return (
    <div className="sign-in-field">
      <span className="sign-in-label">{label}{hint === undefined ? null : <small>{hint}</small>}</span>
      {children}
      {problem === undefined ? null : <span className="sign-in-problem" role="alert">{problem}</span>}
    </div>
  )
}
