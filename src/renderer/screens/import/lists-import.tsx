import { FileText } from 'lucide-react'
import { useState } from 'react'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { ColumnMap } from './column-map.tsx'
import { FixLayer } from './fix-layer.tsx'
import { needsLook, stepOf } from './import-step-of.ts'
import { ImportSteps } from './import-steps.tsx'
import type { Book, ListsPosted, ListsPreview, RowProblem, SheetKinds } from './import-types.ts'
import { ListRows } from './list-rows.tsx'
import { ListsDone } from './lists-done.tsx'
import { ListsFoot } from './lists-foot.tsx'
import { ListsSum } from './lists-sum.tsx'
import { SheetKindChoice, type Saying } from './sheet-kind.tsx'
import { SheetTabs } from './sheet-tabs.tsx'
import { useListBook, useTaking, type Lists } from './use-list-book.ts'

type Props = {
  readonly file: Book
  readonly own: SheetKinds
  readonly saying: Saying
  /** Sheets of the same file that hold opening stock. */
  readonly opening: readonly string[]
  readonly more: number
  readonly onOpening: () => void
  readonly onLeave: () => void
}

/** 名录: agencies, depots, bins, suppliers, items out of the office's own workbook; what it would change is seen before it is done. */
export function ListsImport({ file, own, saying, opening, more, onOpening, onLeave }: Props) {
  const words = useWords().intake
  const lists = useListBook(file.upload, own)
  const [posted, setPosted] = useState<ListsPosted | undefined>(undefined)
  return (
    <>
      <PageHeader title={words.lists.title} note={<span className="import-file"><FileText size={17} strokeWidth={1.8} aria-hidden /> {file.name}{more > 0 ? ` ${words.lists.more(more)}` : ''}</span>}>
        <ImportSteps at={posted ? 'done' : stepOf(lists.preview)} />
      </PageHeader>
      {posted
        ? <ListsDone posted={posted} reading={lists.reading} onNext={opening.length > 0 ? onOpening : onLeave} isOpeningNext={opening.length > 0} />
        : <Judging lists={lists} saying={saying} opening={opening} onOpening={onOpening} onPosted={setPosted} onLeave={onLeave} />}
    </>
  )
}

type JudgingProps = Pick<Props, 'saying' | 'opening' | 'onOpening' | 'onLeave'> & { readonly lists: Lists; readonly onPosted: (posted: ListsPosted) => void }

function Judging({ lists, saying, opening, onOpening, onPosted, onLeave }: JudgingProps) {
  const { preview, problems, choose, fix } = lists
  const taking = useTaking(lists, onPosted)
  const [asked, setAsked] = useState('')
  const [mending, setMending] = useState<RowProblem | undefined>(undefined)
  const sheet = preview?.pages.find((page) => page.sheet === asked)?.sheet ?? firstSheet(preview)
  return (
    <>
      <ProblemList problems={[...problems, ...(preview?.nothing ? [preview.nothing] : []), ...taking.problems]} />
      {preview ? (
        <>
          <SheetTabs preview={seen(preview, sheet)} chosen={sheet} onChoose={setAsked} onTake={choose} />
          <ColumnMap key={sheet} preview={seen(preview, sheet)} sheet={sheet} onChoose={choose}><SheetKindChoice saying={saying} sheet={sheet} /></ColumnMap>
          <ListsSum preview={preview} reading={lists.reading} opening={opening} />
          <ListRows preview={preview} onFix={fix} onOpen={setMending} />
        </>
      ) : <div className="import-waiting" />}
      <ListsFoot lists={lists} taking={taking} onLeave={onLeave} onOpening={opening.length > 0 ? onOpening : undefined} />
      {mending ? <FixLayer problem={mending} onFix={(mended) => { fix(mended); setMending(undefined) }} onClose={() => setMending(undefined)} /> : null}
    </>
  )
}

/** The file as one sheet of it is shown: with the columns of its own list. */
function seen(preview: ListsPreview, sheet: string) {
  const kind = preview.sheets.find((table) => table.sheet === sheet)?.kind
  const names = Object.fromEntries(preview.ownNames.flatMap(({ list, field, name }) => (list === kind ? [[field, name]] : [])))
  return { ...preview, fields: preview.fieldsOf.find((of) => of.sheet === sheet)?.fields ?? [], names }
}

/** The first sheet that a person should look at, else the first that is imported. */
function firstSheet(preview: ListsPreview | undefined): string {
  const read = preview?.sheets.filter(({ state }) => state === 'read') ?? []
  return (read.find(needsLook) ?? read[0] ?? preview?.pages[0])?.sheet ?? ''
}
