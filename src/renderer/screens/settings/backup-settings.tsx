import { useQuery, useQueryClient } from '@tanstack/react-query'
import { DatabaseBackup } from 'lucide-react'
import { momentText } from '#core/i18n/moment.ts'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { SecondPlace, type BackupState } from './second-place.tsx'
import { VerifyPanel } from './verify-panel.tsx'
import './settings.css'

/** Where the copies are, one more now, and whether the ledger agrees with its journal. */
export function BackupSettings() {
  const trpc = useTRPC()
  const { can } = useSession()
  const { data } = useQuery(trpc.system.backups.queryOptions(undefined, { enabled: can('backup') }))
  const standing = data?.ok === true ? data.value : undefined
  return (
    <>
      <SettingsTabs chosen="backup" />
      <div className="settings-page settings-narrow">
        {data?.ok === false ? <ProblemList problems={data.problems} /> : null}
        {standing ? <BackupCard standing={standing} /> : null}
        {standing ? <SecondPlace standing={standing} mayChoose={can('settings')} /> : null}
        <VerifyPanel />
      </div>
    </>
  )
}

function BackupCard({ standing }: { readonly standing: BackupState }) {
  const words = useWords().settings.backup
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { send, busy, problems } = useSend(() => client.system.backUp.mutate())
  const backUp = async () => {
    const made = await send({})
    if (!made) return
    showToast({ tone: 'ok', text: made.second === null ? words.made(made.name) : words.madeSecond(made.name) })
    await queries.invalidateQueries()
  }
  const [latest] = standing.backups
  return (
    <section className="card">
      <div className="card-head"><h2>{words.title}</h2><p>{words.hint}</p></div>
      <dl className="settings-lines">
        <dt>{words.last}</dt><dd>{latest ? momentText(latest.madeAt) : words.never}</dd>
        <dt>{words.folder}</dt><dd>{standing.folder}</dd>
      </dl>
      <div className="settings-acts">
        <ActionButton text={busy ? words.making : words.now} icon={DatabaseBackup} kind="main" combo="F8" busy={busy} onPress={() => void backUp()} />
      </div>
      <ProblemList problems={problems} />
      <BackupTable backups={standing.backups} />
    </section>
  )
}

function BackupTable({ backups }: Pick<BackupState, 'backups'>) {
  const words = useWords().settings.backup
  if (backups.length === 0) return <EmptyState text={words.none} />
  return (
    <div className="settings-scroll" tabIndex={0} role="region" aria-label={words.list}>
      <table className="settings-table">
        <thead>
          <tr><th>{words.columns.madeAt}</th><th>{words.columns.reason}</th><th className="figure">{words.columns.size}</th><th>{words.columns.name}</th></tr>
        </thead>
        <tbody>
          {backups.map(({ name, madeAt, reason, bytes }) => (
            <tr key={name}><td>{momentText(madeAt)}</td><td>{words.reasons[reason]}</td><td className="figure">{words.megabytes(megabytes(bytes))}</td><td>{name}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1)
}
