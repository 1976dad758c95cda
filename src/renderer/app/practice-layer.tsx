import { CirclePlay, Eraser, Printer, Save } from 'lucide-react'
import { useState } from 'react'
import { useTRPCClient } from './client.ts'
import { shell } from './shell.ts'
import { useSend } from './use-send.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Layer } from '../parts/layer.tsx'
import { ProblemList } from '../parts/problem-list.tsx'
import { useWords } from '../parts/words.tsx'
import { printSheet, saveText } from './paper.ts'

type Opened = { readonly url: string; readonly people: readonly Person[] }
type Person = { readonly name: string; readonly role: string; readonly password: string }
type Props = { readonly made: boolean; readonly onClose: () => void }

/** Makes or opens the sample; its passwords are shown here once. */
export function PracticeLayer({ made, onClose }: Props) {
  const words = useWords().firstRun.practice
  const client = useTRPCClient()
  const [opened, setOpened] = useState<Opened | undefined>(undefined)
  const { send, busy, problems } = useSend((input: { readonly fresh: boolean }) => client.site.openPractice.mutate({ fresh: input.fresh }))
  const open = async (fresh: boolean) => {
    const answer = await send({ fresh })
    if (answer?.people.length === 0) show(answer.url)
    else setOpened(answer)
  }
  return (
    <Layer title={words.title} onClose={onClose} width={640} foot={opened ? <ShownFoot opened={opened} /> : (
      <div className="practice-acts">
        {made ? <ActionButton text={words.fresh} icon={Eraser} busy={busy} onPress={() => void open(true)} /> : null}
        <ActionButton text={made ? words.again : words.enter} icon={CirclePlay} kind="main" busy={busy} firstFocus onPress={() => void open(false)} />
      </div>
    )}>
      {opened ? <People people={opened.people} /> : <p>{busy ? words.making : words.about}{made && !busy ? ` ${words.made}` : ''}</p>}
      <ProblemList problems={problems} />
    </Layer>
  )
}

function ShownFoot({ opened }: { readonly opened: Opened }) {
  const words = useWords().firstRun.practice
  const lines = opened.people.map(({ name, role, password }) => `${name}\t${role}\t${password}`)
  return (
    <div className="practice-acts">
      <ActionButton text={words.print} icon={Printer} combo="Ctrl+P" onPress={() => void printSheet()} />
      <ActionButton text={words.save} icon={Save} combo="Ctrl+S" onPress={() => saveText(words.fileName, lines.join('\r\n'))} />
      <ActionButton text={words.enter} icon={CirclePlay} kind="main" firstFocus onPress={() => show(opened.url)} />
    </div>
  )
}

function People({ people }: { readonly people: readonly Person[] }) {
  const words = useWords().firstRun.practice
  return (
    <div className="for-paper">
      <p>{words.people}</p>
      <table className="practice-people">
        <thead><tr><th>{words.name}</th><th>{words.role}</th><th>{words.password}</th></tr></thead>
        <tbody>{people.map(({ name, role, password }) => <tr key={name}><td>{name}</td><td>{role}</td><td>{password}</td></tr>)}</tbody>
      </table>
    </div>
  )
}

/** In a browser this window goes there and comes back by the strip; a desktop window asks the system for a browser. */
function show(url: string): void {
  if (shell()) window.open(url)
  else location.assign(url)
}
