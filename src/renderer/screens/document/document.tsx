import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSite } from '../../app/site.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useStatusCell } from '../../parts/status-cells.ts'
import { useWords } from '../../parts/words.tsx'
import { Refusal } from './clock-question.tsx'
import { DocumentRail } from './document-rail.tsx'
import { DocumentSheet } from './document-sheet.tsx'
import { DocumentToolbar } from './document-toolbar.tsx'
import type { DocumentView, Neighbours, ViewLine } from './document-types.ts'
import { ReverseLayer } from './reverse-layer.tsx'
import { useCopy } from './use-copy.ts'
import { useDocument } from './use-document.ts'
import { useDraftEdits } from './use-draft-edits.ts'
import { usePost } from './use-post.ts'
import { VoidLayer } from './void-layer.tsx'
import './document.css'

/** 单据: one paper, and what may be done with it. */
export function Document() {
  const words = useWords()
  const { id } = useParams<{ id: string }>()
  const [, go] = useLocation()
  const { view, problems, neighbours, refresh } = useDocument(id)
  if (problems.length > 0) {
    return <div className="document-refused"><ProblemList problems={problems} /><ActionButton text={words.document.toolbar.back} onPress={() => go(paths.documents)} /></div>
  }
  return view ? <Opened key={view.heading.id} view={view} neighbours={neighbours} refresh={refresh} /> : null
}

type Props = { readonly view: DocumentView; readonly neighbours: Neighbours | undefined; readonly refresh: () => Promise<void> }

function Opened({ view, neighbours, refresh }: Props) {
  const { heading, may } = view
  const { today } = useSite()
  const [, go] = useLocation()
  const trpc = useTRPC()
  const choices = useQuery({ ...trpc.document.choices.queryOptions(), enabled: may.edit })
  const [layer, setLayer] = useState<'reverse' | 'void' | undefined>(undefined)
  const edits = useDraftEdits(view, refresh)
  const posting = usePost({ document: heading.id, settled: edits.settled, refresh })
  const copying = useCopy(heading.id)
  const onQuantity = useStable(edits.changeQuantity)
  useSavedCell(edits.savedAt)
  const done = () => {
    setLayer(undefined)
    void refresh()
  }
  return (
    <>
      <DocumentToolbar view={view} neighbours={neighbours} copying={copying.busy} onCopy={copying.copy} onReverse={() => setLayer('reverse')} />
      <ProblemList problems={[...edits.problems, ...copying.problems]} />
      <div className="document-desk">
        <DocumentSheet
          view={view} choices={choices.data?.ok === true ? choices.data.value : undefined}
          onHeading={edits.changeHeading} onQuantity={onQuantity} onItem={(item) => go(paths.item(item))}
        />
        <DocumentRail
          view={view} busy={posting.busy} onPost={posting.post} onVoid={() => setLayer('void')}
          refusal={<Refusal problems={posting.problems} busy={posting.busy} onConfirm={posting.confirmClock} />}
        />
      </div>
      {layer === 'reverse' ? <ReverseLayer view={view} today={today} onClose={() => setLayer(undefined)} onDone={done} /> : null}
      {layer === 'void' ? <VoidLayer document={heading.id} number={heading.number ?? ''} settled={edits.settled} onClose={() => setLayer(undefined)} onDone={done} /> : null}
    </>
  )
}

/** The same function for the grid's columns, whatever it closes over. */
function useStable(change: (line: ViewLine, typed: string) => void): (line: ViewLine, typed: string) => void {
  const latest = useRef(change)
  useEffect(() => {
    latest.current = change
  })
  return useMemo(() => (line, typed) => latest.current(line, typed), [])
}

/** 「草稿已保存 09:46:07」 in the status bar. */
function useSavedCell(at: Date | undefined): void {
  const { saved } = useWords().document
  const cell = useMemo(() => (at === undefined ? undefined : {
    key: 'draft-saved', end: 'right', order: 0, icon: Check, text: `${saved} ${at.toTimeString().slice(0, 8)}`,
  } as const), [at, saved])
  useStatusCell(cell)
}
