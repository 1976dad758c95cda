import { useQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { useState } from 'react'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { ImportSteps } from './import-steps.tsx'
import type { Fed, FeedInput, ScanLog } from './import-types.ts'
import { ScanRows } from './scan-rows.tsx'
import { ScansForm, type ScansWanted } from './scans-form.tsx'

type Props = { readonly file: ScanLog; readonly onLeave: () => void }

/** 扫码记录: whose depot and what for, then every row with what became of it. */
export function ScansImport({ file, onLeave }: Props) {
  const words = useWords().intake
  const { depots, wanted, setWanted, fed, feed, busy, problems } = useScans(file)
  const days = file.from === file.to ? file.from : `${file.from} – ${file.to}`
  return (
    <>
      <PageHeader title={words.scansTitle} note={<span className="import-file"><FileText size={17} strokeWidth={1.8} aria-hidden /> {file.name} {words.scans.about(file.rows, days)}</span>}>
        <ImportSteps at={fed ? 'done' : 'post'} />
      </PageHeader>
      <ProblemList problems={problems} />
      {fed ? <ScanRows fed={fed} /> : <ScansForm depots={depots} wanted={wanted} onChange={setWanted} />}
      <FootBar facts={fed ? <strong>{words.scans.result(fed.posted, fed.refused, fed.known)}</strong> : null}>
        <ActionButton text={fed ? words.done.next : words.cancel} combo="Escape" onPress={onLeave} />
        {fed ? null : <ActionButton text={words.scans.post} kind="main" combo="F8" busy={busy} disabled={wanted.depot === ''} onPress={feed} />}
      </FootBar>
    </>
  )
}

/** The only depot in sight is the one meant. */
function useScans(file: ScanLog) {
  const client = useTRPCClient()
  const asked = useQuery(useTRPC().master.depots.queryOptions())
  const depots = asked.data?.ok === true ? asked.data.value.filter(({ retiredOn }) => retiredOn === null) : []
  const [chosen, setWanted] = useState<ScansWanted>({ depot: '', purpose: '', party: '' })
  const [fed, setFed] = useState<Fed | undefined>(undefined)
  const { send, busy, problems } = useSend<FeedInput, Fed>(({ command, ...input }) => client.intake.scans.mutate({ ...input, batch: command }))
  const [only] = depots.length === 1 ? depots : []
  const wanted = { ...chosen, depot: chosen.depot || (only?.id ?? '') }
  const feed = async () => {
    const done = await send(inputOf(file, wanted))
    if (done) setFed(done)
  }
  return { depots, wanted, setWanted, fed, feed: () => void feed(), busy, problems: [...problems, ...(asked.data?.ok === false ? asked.data.problems : [])] }
}

function inputOf({ upload }: ScanLog, { depot, purpose, party }: ScansWanted): FeedInput {
  return { upload, depot, ...(purpose === '' ? {} : { purpose }), ...(party === '' ? {} : { party }) }
}
