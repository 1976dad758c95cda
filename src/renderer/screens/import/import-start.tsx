import { useQuery } from '@tanstack/react-query'
import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { useTRPC } from '../../app/client.ts'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { BatchGrid } from './batch-grid.tsx'
import { ChooseFile } from './choose-file.tsx'
import { ImportSteps } from './import-steps.tsx'
import type { Batch } from './import-types.ts'
import { ReverseBatch } from './reverse-batch.tsx'

type Props = { readonly reading: string | undefined; readonly problems: readonly Problem[]; readonly onFiles: (files: readonly File[]) => void }

/** Where a file is handed in, and what came in before. */
export function ImportStart({ reading, problems, onFiles }: Props) {
  const words = useWords().intake
  const trpc = useTRPC()
  const batches = useQuery(trpc.intake.batches.queryOptions())
  const [taking, setTaking] = useState<Batch | undefined>(undefined)
  const known = batches.data?.ok === true ? batches.data.value : undefined
  return (
    <>
      <PageHeader title={words.title}><ImportSteps at="file" /></PageHeader>
      <div className="import-drop">
        <FileSpreadsheet size={42} strokeWidth={1.6} aria-hidden />
        <div><strong>{reading === undefined ? words.dropHere : words.start.reading(reading)}</strong><span>{words.start.hint}</span></div>
        <ChooseFile text={words.chooseFile} busy={reading !== undefined} onFiles={onFiles} />
      </div>
      <ProblemList problems={[...problems, ...(batches.data?.ok === false ? batches.data.problems : [])]} />
      <h2 className="import-heading">{words.batches.title}</h2>
      <BatchGrid batches={known} onReverse={setTaking} />
      {taking ? <ReverseBatch batch={taking} onClose={() => setTaking(undefined)} /> : null}
    </>
  )
}
