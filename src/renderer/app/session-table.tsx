import { LogOut } from 'lucide-react'
import { momentText } from '#core/i18n/moment.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { ProblemList } from '../parts/problem-list.tsx'
import { showToast } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import { useTRPCClient } from './client.ts'
import { useSend } from './use-send.ts'
import './session-table.css'

type SessionRow = { readonly key: string; readonly name: string; readonly desk: string; readonly startedAt: string; readonly here: boolean }

type Props = { readonly rows: readonly SessionRow[]; readonly named: boolean; readonly onEnded: () => void }

/** Where somebody is signed in and since when; each but the one that looks can be ended. */
export function SessionTable({ rows, named, onEnded }: Props) {
  const words = useWords().settings.sessions
  const client = useTRPCClient()
  const { send, busy, problems } = useSend<{ readonly key: string }, true>((input) => client.people.endSession.mutate(input))
  const end = async ({ key, name, desk }: SessionRow) => {
    if (!(await send({ key }))) return
    showToast({ tone: 'ok', text: words.ended(name, desk) })
    onEnded()
  }
  return (
    <>
      <div className="session-scroll">
        <table className="session-table" aria-label={words.title}>
          <thead><tr>{named ? <th>{words.columns.name}</th> : null}<th>{words.columns.desk}</th><th>{words.columns.since}</th><th aria-label={words.end} /></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                {named ? <td>{row.name}</td> : null}
                <td>{row.desk}</td>
                <td>{momentText(row.startedAt)}</td>
                <td>{row.here ? words.here : <ActionButton text={words.end} icon={LogOut} size="small" busy={busy} onPress={() => void end(row)} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ProblemList problems={problems} />
    </>
  )
}
