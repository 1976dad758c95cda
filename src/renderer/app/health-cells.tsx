import { useQuery } from '@tanstack/react-query'
import { DatabaseBackup } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { shortMomentText } from '../parts/moment-text.ts'
import { useStatusCell, type StatusCell } from '../parts/status-cells.ts'
import { useWords } from '../parts/words.tsx'
import { useTRPC } from './client.ts'
import { paths } from './paths.ts'

const lookEveryMs = 600_000

/** In the status bar: when the ledger was last backed up, in amber when no copy left this disk for a week. */
export function HealthCells() {
  const words = useWords().settings.backup
  const trpc = useTRPC()
  const [, go] = useLocation()
  const { data } = useQuery(trpc.system.health.queryOptions(undefined, { refetchInterval: lookEveryMs }))
  const cell = useMemo<StatusCell | undefined>(() => {
    if (!data) return undefined
    const { lastBackupAt, secondOverdue } = data
    const text = lastBackupAt === null ? words.statusNever : words.statusNow(shortMomentText(lastBackupAt))
    return {
      key: 'backup', end: 'right', order: 90, icon: DatabaseBackup, onPress: () => go(`${paths.settings}/backup`),
      text: secondOverdue ? words.statusOverdue : text, tone: secondOverdue ? 'warn' : 'plain',
    }
  }, [data, words, go])
  useStatusCell(cell)
  return null
}
