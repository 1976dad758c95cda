import { CircleCheck, CircleDashed, CircleX, Undo2, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { paths } from '../../app/paths.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { grouped } from '../../parts/grouped.ts'
import { shortMomentText } from '../../parts/moment-text.ts'
import { useWords } from '../../parts/words.tsx'
import type { DocumentView } from './document-types.ts'

type Props = {
  readonly view: DocumentView
  readonly busy: boolean
  /** Beside the button that posts: why it did not, and the way on. */
  readonly refusal: ReactNode
  readonly onPost: () => void
  readonly onVoid: () => void
}

/** 办理过程: who did what when at which desk, what comes next, and on a draft the act that does it. */
export function DocumentRail({ view, busy, refusal, onPost, onVoid }: Props) {
  const words = useWords().document
  const { may, prints } = view
  return (
    <aside className="document-rail" aria-label={words.rail.title}>
      <h2>{words.rail.title}</h2>
      <ol className="rail-steps"><Steps view={view} /></ol>
      {view.heading.goods === 'none' ? null : <p className="rail-note">{prints === 0 ? words.rail.notPrinted : words.rail.printed(prints)}</p>}
      <div className="rail-end">
        {refusal}
        {may.edit && !may.post ? <p className="rail-note">{words.rail.noRight}</p> : null}
        <div className="rail-acts">
          {may.edit ? <ActionButton text={words.voiding.act} kind="danger" onPress={onVoid} /> : null}
          {may.post ? <ActionButton text={words.post.act} kind="main" combo="F8" busy={busy} onPress={onPost} /> : null}
        </div>
      </div>
    </aside>
  )
}

function Steps({ view: { heading, reversals } }: { readonly view: DocumentView }) {
  const { rail } = useWords().document
  const posted = heading.postedAt !== null
  return (
    <>
      <Step icon={CircleCheck} look="done" title={rail.made(heading.makerName)} notes={[shortMomentText(heading.startedAt), ...(heading.importBatch === null ? [] : [rail.imported])]} />
      {posted ? (
        <Step icon={CircleCheck} look="done" title={rail.posted(heading.postedBy ?? '')} notes={[shortMomentText(heading.postedAt ?? ''), rail.postedWhere(heading.desk ?? '', grouped(String(heading.sequence ?? '')))]} />
      ) : null}
      {heading.state === 'void' ? <Step icon={CircleX} look="gone" title={rail.voided} notes={[rail.voidedNote]} /> : null}
      {heading.state === 'draft' ? <Step icon={CircleDashed} look="next" title={rail.willPost} notes={[rail.willPostNote]} /> : null}
      {reversals.map(({ id, number, postedBy, postedAt, reason, desk, lineCount }) => (
        <Step
          key={id} icon={Undo2} look="red" title={rail.reversed(postedBy ?? '')}
          notes={[`${shortMomentText(postedAt ?? '')} · ${rail.lines(lineCount)}`, desk ?? '', reason]}
          link={<a href={`#${paths.document(id)}`}>{number}</a>}
        />
      ))}
    </>
  )
}

type StepProps = {
  readonly icon: LucideIcon
  readonly look: 'done' | 'next' | 'red' | 'gone'
  readonly title: string
  readonly notes: readonly string[]
  readonly link?: ReactNode
}

function Step({ icon: Icon, look, title, notes, link }: StepProps) {
  return (
    <li className={`rail-step rail-${look}`}>
      <Icon size={20} strokeWidth={1.8} aria-hidden />
      <div>
        <b>{title}</b>
        {notes.filter((note) => note !== '').map((note) => <span key={note}>{note}</span>)}
        {link}
      </div>
    </li>
  )
}
