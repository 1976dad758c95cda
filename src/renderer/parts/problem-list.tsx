import { OctagonAlert } from 'lucide-react'
import type { Problem } from '#core/domain/problem.ts'
import { problemSentence } from '#core/i18n/words.ts'
import { useWords } from './words.tsx'
import './problem-list.css'

type Props = {
  readonly problems: readonly Problem[]
  /** Beside one field: the sentences alone. Else a panel with a heading. */
  readonly beside?: boolean
}

/** Every reason of a refusal, in sentences, read aloud as soon as it appears. */
export function ProblemList({ problems, beside = false }: Props) {
  const words = useWords()
  if (problems.length === 0) return null
  const sentences = [...new Set(problems.map((problem) => problemSentence(words, problem)))]
  return (
    <div className={beside ? 'problems problems-beside' : 'problems'} role="alert">
      <OctagonAlert className="problems-icon" size={beside ? 15 : 18} strokeWidth={1.8} aria-hidden />
      <div>
        {beside || sentences.length === 1 ? null : <div className="problems-title">{words.common.problemsTitle(sentences.length)}</div>}
        <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </div>
    </div>
  )
}
