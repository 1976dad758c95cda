import { FileKey2 } from 'lucide-react'
import { useState } from 'react'
import { printSheet } from '../../app/paper.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { Layer } from '../../parts/layer.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'

/** 恢复单 made anew, for when the old one is lost or used. */
export function RecoveryRenewal() {
  const words = useWords()
  const people = words.settings.people
  const client = useTRPCClient()
  const [code, setCode] = useState<string | undefined>(undefined)
  const { send, busy, problems } = useSend(() => client.people.renewRecoveryCode.mutate())
  const renew = async () => setCode((await send({}))?.recoveryCode)
  return (
    <>
      <ProblemList problems={problems} beside />
      <ActionButton text={people.renew} icon={FileKey2} busy={busy} onPress={() => void renew()} />
      {code === undefined ? null : (
        <Layer title={people.sheetTitle} onClose={() => setCode(undefined)} foot={<div className="layer-foot"><ActionButton text={words.common.print} combo="Ctrl+P" onPress={() => void printSheet()} /><ActionButton text={words.common.close} kind="main" firstFocus onPress={() => setCode(undefined)} /></div>}>
          <div className="for-paper"><p>{people.sheetTitle}</p><p className="told">{code}</p></div>
          <p>{people.sheetNote}</p>
        </Layer>
      )}
    </>
  )
}
