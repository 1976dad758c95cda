import { useQuery } from '@tanstack/react-query'
import { LogOut, OctagonAlert } from 'lucide-react'
import { useWords } from '../parts/words.tsx'
import { useTRPC } from './client.ts'
import { useSite } from './site.tsx'

/** What must be seen on every screen: that this is practice, or that the ledger failed its check. */
export function Strips() {
  const { practice, failedChecks } = useSite()
  const words = useWords().frame
  return (
    <>
      {failedChecks.length > 0 ? (
        <div className="strip strip-bad" role="alert">
          <OctagonAlert size={16} strokeWidth={1.8} aria-hidden />{words.checksFailed(failedChecks)}
        </div>
      ) : null}
      {practice ? <div className="strip strip-practice"><span>{words.practice}</span><LeavePractice /></div> : null}
    </>
  )
}

/** One click back to the ledger the sample was opened from. */
function LeavePractice() {
  const words = useWords().frame
  const { data } = useQuery(useTRPC().site.practice.queryOptions())
  if (data?.home === undefined || data.home === null) return null
  return <a className="strip-leave" href={data.home}><LogOut size={14} strokeWidth={1.8} aria-hidden />{words.leavePractice}</a>
}
