import { useQuery } from '@tanstack/react-query'
import { TrendingDown } from 'lucide-react'
import { useLocation } from 'wouter'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'

/** How many items are below their own minimum, by depot; opens the list. Nothing where nobody set any. */
export function LowStock() {
  const words = useWords().office.levels
  const [, go] = useLocation()
  const answer = useQuery(useTRPC().office.levels.queryOptions({})).data
  const low = answer?.ok === true ? answer.value.length : 0
  return low === 0 ? null : <ActionButton text={words.lowCount(low)} icon={TrendingDown} onPress={() => go(`${paths.master}/levels`)} />
}
