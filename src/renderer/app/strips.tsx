import { OctagonAlert } from 'lucide-react'
import { useWords } from '../parts/words.tsx'
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
      {practice ? <div className="strip strip-practice"><span>{words.practice}</span></div> : null}
    </>
  )
}
