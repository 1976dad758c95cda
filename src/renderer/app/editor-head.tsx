import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FootBar } from '../parts/foot-bar.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { ProblemList } from '../parts/problem-list.tsx'
import { useWords } from '../parts/words.tsx'
import { useRetire, type Retirable } from './use-retire.ts'

type HeadProps = {
  /** Shown where the record is still new. */
  readonly newTitle: string
  readonly record: (Retirable & { readonly code: string; readonly retiredOn?: string | null | undefined }) | undefined
  /** Absent retiring: our own agency, or somebody who only looks. */
  readonly mayRetire: boolean
  /** The record's own actions. */
  readonly children?: ReactNode
}

/** The record's name, whether it is in use, and the way out of use or back. */
export function EditorHead({ newTitle, record, mayRetire, children }: HeadProps) {
  const words = useWords().master
  const { retire, busy, problems } = useRetire()
  const retiredOn = record?.retiredOn ?? undefined
  const inUse = retiredOn === undefined
  return (
    <>
      <PageHeader title={record?.name ?? newTitle} note={inUse ? record?.code : words.retiredOn(retiredOn)}>
        {children}
        {record && mayRetire ? <ActionButton text={inUse ? words.retire : words.reinstate} busy={busy} onPress={() => void retire(record, inUse)} /> : null}
      </PageHeader>
      <ProblemList problems={problems} />
    </>
  )
}

/** Instead of an editor where there is no such record. */
export function NoRecord({ onBack }: { readonly onBack: () => void }) {
  const words = useWords().master
  return <EmptyState text={words.notFound}><ActionButton text={words.back} combo="Escape" onPress={onBack} /></EmptyState>
}

type NoticeProps = {
  /** Changes of an earlier time are shown. */
  readonly restored: boolean
  readonly onDrop: () => void
  /** Refusals that no field shows. */
  readonly problems: readonly Problem[]
}

/** Above the fields: changes left over, and what concerns the whole record. */
export function EditorNotice({ restored, onDrop, problems }: NoticeProps) {
  const words = useWords().master
  const stale = problems.some(({ code }) => code === 'master.changed-elsewhere')
  return (
    <>
      {restored ? <p className="editor-notice" role="status">{words.keptDraft} <ActionButton text={words.dropDraft} icon={RotateCcw} size="small" onPress={onDrop} /></p> : null}
      <ProblemList problems={problems} />
      {stale ? <div><ActionButton text={words.reload} icon={RotateCcw} onPress={onDrop} /></div> : null}
    </>
  )
}

type FootProps = {
  readonly readOnly: boolean
  readonly busy: boolean
  readonly onSave: () => void
  readonly onBack: () => void
  readonly children?: ReactNode
}

/** Below the fields: Esc back to the list, Ctrl+S saves. */
export function EditorFoot({ readOnly, busy, onSave, onBack, children }: FootProps) {
  const words = useWords().master
  return (
    <FootBar facts={<span>{readOnly ? words.lookOnly : ''}</span>}>
      {children}
      <ActionButton text={words.back} combo="Escape" onPress={onBack} />
      {readOnly ? null : <ActionButton text={busy ? words.saving : words.save} combo="Ctrl+S" kind="main" busy={busy} onPress={onSave} />}
    </FootBar>
  )
}
