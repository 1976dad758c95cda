import { useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { PackagePlus } from 'lucide-react'
import { useState } from 'react'
import { useTRPCClient } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ConfirmLayer } from '../../parts/confirm-layer.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Preview, Reading } from './import-types.ts'

type Unknown = Preview['unknown']
type Props = { readonly unknown: Unknown; readonly reading: Reading }

/** Depots and items that the sheet names and nobody knows: offered as new, to confirm. */
export function UnknownNames({ unknown, reading }: Props) {
  const words = useWords().intake.unknown
  const { can } = useSession()
  const [asking, setAsking] = useState(false)
  if (unknown.length === 0 || !can('import-items')) return null
  return (
    <div className="import-unknown">
      <span>{words.found(unknown.map(({ name }) => name).slice(0, shownNames).join('、'), unknown.length)}</span>
      <ActionButton text={words.add} icon={PackagePlus} kind="quiet" size="small" onPress={() => setAsking(true)} />
      {asking ? <AddLayer unknown={unknown} reading={reading} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

const shownNames = 3

/** What resembles a known name is more likely a slip of the pen, and is not ticked. */
function AddLayer({ unknown, reading, onClose }: Props & { readonly onClose: () => void }) {
  const words = useWords().intake.unknown
  const client = useTRPCClient()
  const queries = useQueryClient()
  const [keys, setKeys] = useState<readonly string[]>(() => unknown.filter(({ similar }) => similar === '').map(({ key }) => key))
  const { send, problems } = useSend<Reading & { readonly keys: string[] }, { readonly added: number }>(({ command, ...input }) => client.intake.addUnknown.mutate({ ...input, batch: command }))
  const act = async () => {
    const done = await send({ ...reading, keys: [...keys] })
    if (!done) return
    showToast({ tone: 'ok', text: words.added(done.added) })
    await queries.invalidateQueries()
    onClose()
  }
  const tick = (key: string, on: boolean) => setKeys((known) => (on ? [...known, key] : known.filter((other) => other !== key)))
  return (
    <ConfirmLayer title={words.title} act={words.act(keys.length)} disabled={keys.length === 0} onAct={act} onClose={onClose}>
      <p className="import-about">{words.about}</p>
      <ul className="import-names">
        {unknown.map((one) => (
          <li key={one.key}><Checkbox checked={keys.includes(one.key)} onChange={(event) => tick(one.key, event.target.checked)}>{nameText(words, one)}</Checkbox></li>
        ))}
      </ul>
      <ProblemList problems={problems} />
    </ConfirmLayer>
  )
}

function nameText(words: ReturnType<typeof useWords>['intake']['unknown'], { list, code, name, unit, similar }: Unknown[number]): string {
  const what = list === 'depots' ? words.depot(name) : words.item(code, name, unit)
  return similar === '' ? what : words.like(what, similar)
}
