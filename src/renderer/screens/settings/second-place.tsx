import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { HardDrive, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Backup } from '#core/domain/backup.ts'
import { momentText } from '#core/i18n/moment.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { SettingsRow } from '../../parts/settings-row.tsx'
import { useWords } from '../../parts/words.tsx'

/** As the core answers `system.backups`. */
export type BackupState = {
  readonly folder: string
  readonly backups: readonly Backup[]
  readonly secondPlace?: string | undefined
  readonly secondAt?: string | undefined
  readonly secondOverdue: boolean
}

type Props = { readonly standing: BackupState; readonly mayChoose: boolean }

/** The copy outside this disk: where it goes and how old it is. */
export function SecondPlace({ standing, mayChoose }: Props) {
  const words = useWords().settings.backup
  const { secondPlace = '', secondAt, secondOverdue } = standing
  const client = useTRPCClient()
  const queries = useQueryClient()
  const [folder, setFolder] = useState(secondPlace)
  const { send, busy, problems } = useSend(({ folder: chosen }: { readonly folder: string }) => client.system.chooseSecondPlace.mutate({ folder: chosen }))
  const choose = async (chosen: string) => {
    const chosenNow = await send({ folder: chosen.trim() })
    if (!chosenNow) return
    setFolder(chosenNow.secondPlace ?? '')
    await queries.invalidateQueries()
  }
  return (
    <section className="card">
      <div className="card-head"><h2>{words.second}</h2><p>{words.secondHint}</p></div>
      <p className={secondPlace === '' || secondOverdue ? 'settings-warn' : ''}>
        {secondPlace === '' || secondOverdue ? <TriangleAlert size={15} strokeWidth={1.8} aria-hidden /> : null} {stateText(words, { secondPlace, secondAt, secondOverdue })}
      </p>
      {mayChoose ? (
        <SettingsRow label={words.second}>
          <Input value={folder} maxLength={1000} aria-label={words.second} placeholder={words.secondPlaceholder} onChange={(event) => setFolder(event.target.value)} onPressEnter={() => void choose(folder)} style={{ width: 420, maxWidth: '100%' }} />
          <ActionButton text={words.secondSet} icon={HardDrive} busy={busy} disabled={folder.trim() === ''} onPress={() => void choose(folder)} />
          {secondPlace === '' ? null : <ActionButton text={words.secondClear} kind="quiet" onPress={() => void choose('')} />}
        </SettingsRow>
      ) : null}
      <ProblemList problems={problems} />
    </section>
  )
}

type SecondWords = ReturnType<typeof useWords>['settings']['backup']
type Second = { readonly secondPlace: string; readonly secondAt: string | undefined; readonly secondOverdue: boolean }

function stateText(words: SecondWords, { secondPlace, secondAt, secondOverdue }: Second): string {
  if (secondPlace === '') return words.secondNone
  if (secondOverdue) return words.overdue
  return secondAt === undefined ? words.secondNever : words.secondAt(momentText(secondAt))
}
