import { useWords } from '../../parts/words.tsx'
import type { RecoveryFacts } from './recovery-text.ts'

/** The paper as it is printed. */
export function RecoverySheet({ facts }: { readonly facts: RecoveryFacts }) {
  const words = useWords().firstRun.sheet
  return (
    <article className="recovery for-paper" aria-label={words.heading}>
      <h2>{words.heading}</h2>
      <dl>
        <dt>{words.agency}</dt><dd>{facts.agency}</dd>
        <dt>{words.administrator}</dt><dd>{facts.administrator}</dd>
        <dt>{words.madeOn}</dt><dd>{facts.madeOn}</dd>
      </dl>
      <div className="recovery-code" aria-label={words.code}>{facts.code}</div>
      <p>{words.how}</p>
      <p>{words.folder} {words.keepSafe}</p>
    </article>
  )
}
