import type { Problem } from '#core/domain/problem.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'

type Props = {
  readonly problems: readonly Problem[]
  readonly busy: boolean
  /** Sends the same again, with the clock confirmed. */
  readonly onConfirm: () => void
}

/** Why it was refused; where only the clock was doubted, the way to say that it is right. */
export function Refusal({ problems, busy, onConfirm }: Props) {
  const words = useWords().document.post
  return (
    <>
      <ProblemList problems={problems} />
      {problems.some(isClockDoubt) ? <ActionButton text={words.clockRight} busy={busy} onPress={onConfirm} /> : null}
    </>
  )
}

function isClockDoubt({ code }: Problem): boolean {
  return code === 'clock.behind' || code === 'clock.jumped'
}
