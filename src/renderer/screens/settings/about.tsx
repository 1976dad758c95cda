import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../app/client.ts'
import { PracticeEntry } from '../../app/practice-entry.tsx'
import { Mark } from '../../app/mark.tsx'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { useWords } from '../../parts/words.tsx'
import './settings.css'

/** What this is, which version, and where its data lies. */
export function About() {
  const words = useWords().settings.about
  const trpc = useTRPC()
  const about = useQuery(trpc.system.about.queryOptions()).data
  const site = useQuery(trpc.site.standing.queryOptions()).data
  const known = about?.ok === true ? about.value : undefined
  return (
    <>
      <SettingsTabs chosen="about" />
      <div className="settings-page settings-narrow">
        <section className="card">
          <div className="card-head"><Mark size={26} /><h2>{words.product}</h2></div>
          <dl className="settings-lines">
            <dt>{words.version}</dt><dd>{known?.version}</dd>
            <dt>{words.licence}</dt><dd>{words.licenceText}</dd>
            {site?.founded === true ? <><dt>{words.siteCode}</dt><dd>{site.code}</dd><dt>{words.machine}</dt><dd>{site.machine}</dd></> : null}
            <dt>{words.folder}</dt><dd>{known?.folder}</dd>
          </dl>
        </section>
        {site?.founded === true && !site.practice ? <PracticeCard /> : null}
      </div>
    </>
  )
}

/** Practice beside the real ledger, where this home has a window for it. */
function PracticeCard() {
  const words = useWords().settings.about
  const { data } = useQuery(useTRPC().site.practice.queryOptions())
  if (data?.offered !== true) return null
  return (
    <section className="card">
      <div className="card-head"><h2>{words.practice}</h2><p>{words.practiceHint}</p></div>
      <div className="settings-acts"><PracticeEntry size="middle" /></div>
    </section>
  )
}
