import { Flag } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useStatusCell, type StatusCell } from '../../parts/status-cells.ts'
import { useWords } from '../../parts/words.tsx'
import { stepsLeft, type Progress } from './progress.ts'

/** While first use is not over, the status bar leads back to it. */
export function FirstRunReminder({ progress }: { readonly progress: Progress }) {
  const words = useWords().firstRun
  const [, go] = useLocation()
  const text = words.left(stepsLeft(progress))
  useStatusCell(useMemo<StatusCell>(() => ({
    key: 'first-run', end: 'right', order: 0, icon: Flag, text, tone: 'warn', onPress: () => go(paths.firstRun),
  }), [text, go]))
  return null
}
