import { Input } from 'antd'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { CheckName, Difference, LedgerCheck, Verified } from '#core/domain/ledger-check.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { SettingsRow } from '../../parts/settings-row.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useWords } from '../../parts/words.tsx'

/** Recomputes the whole ledger and names what differs. */
export function VerifyPanel() {
  const words = useWords().settings.verify
  const client = useTRPCClient()
  const [anchor, setAnchor] = useState('')
  const [verified, setVerified] = useState<Verified | undefined>(undefined)
  const { send, busy, problems } = useSend((input: { readonly anchor: string }) =>
    client.system.verify.mutate(input.anchor === '' ? {} : { anchor: input.anchor }))
  const verify = async () => {
    setVerified(undefined)
    setVerified(await send({ anchor: anchor.trim() }))
  }
  return (
    <section className="card">
      <div className="card-head"><h2>{words.title}</h2><p>{words.hint}</p></div>
      <SettingsRow label={words.anchor} hint={words.anchorHint}>
        <Input value={anchor} maxLength={200} aria-label={words.anchor} onChange={(event) => setAnchor(event.target.value)} onPressEnter={() => void verify()} style={{ width: 420, maxWidth: '100%' }} />
      </SettingsRow>
      <div className="settings-acts">
        <ActionButton text={busy ? words.working : words.act} icon={ShieldCheck} busy={busy} onPress={() => void verify()} />
      </div>
      <ProblemList problems={problems} />
      {verified ? <Findings verified={verified} /> : null}
    </section>
  )
}

function Findings({ verified }: { readonly verified: Verified }) {
  const all = useWords()
  const words = all.settings.verify
  const failed = verified.checks.filter(({ ok }) => !ok).length
  return (
    <div role="status">
      <p><StateTag tone={verified.ok ? 'ok' : 'bad'} text={verified.ok ? words.ok : words.failed(failed)} /></p>
      <table className="settings-table">
        <thead><tr><th>{words.columns.check}</th><th>{words.columns.result}</th></tr></thead>
        <tbody>{verified.checks.map((check) => <Finding key={check.name} check={check} name={all.host.checks[check.name]} />)}</tbody>
      </table>
      {verified.head === '' ? null : <p>{words.head} <span className="anchor-text">{verified.head}</span></p>}
    </div>
  )
}

type FindingProps = { readonly check: LedgerCheck; readonly name: ReturnType<typeof useWords>['host']['checks'][CheckName] }

function Finding({ check, name }: FindingProps) {
  const words = useWords().settings.verify
  const unnamed = check.differences - check.found.length
  return (
    <tr>
      <td>{name}</td>
      <td>
        <StateTag tone={check.ok ? 'ok' : 'bad'} text={check.ok ? words.passed : words.notPassed(check.differences)} />
        {check.found.length === 0 ? null : (
          <ul className="differences">
            {check.found.map((difference) => <li key={JSON.stringify(difference)}><b>{words.kinds[difference.kind]}</b> {differenceText(words, difference)}</li>)}
            {unnamed > 0 ? <li>{words.more(unnamed)}</li> : null}
          </ul>
        )}
      </td>
    </tr>
  )
}

const facts = ['table', 'document', 'line', 'item', 'journal', 'row', 'column', 'expected', 'actual'] as const

/** Every fact that is known of a difference, by its name. */
function differenceText(words: ReturnType<typeof useWords>['settings']['verify'], difference: Difference): string {
  return facts
    .filter((fact) => difference[fact] !== undefined && difference[fact] !== null)
    .map((fact) => `${words.difference[fact]} ${String(difference[fact])}`)
    .join(' \u00b7 ')
}
