import { useState } from 'react'
import type { BusinessDate } from '#core/domain/business-date.ts'
import { FileText } from 'lucide-react'
import { useSite } from '../../app/site.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { ColumnMap } from './column-map.tsx'
import { FixLayer } from './fix-layer.tsx'
import { ForeignDepots } from './foreign-depots.tsx'
import { ImportDone } from './import-done.tsx'
import { needsLook, stepOf } from './import-step-of.ts'
import { ImportSteps } from './import-steps.tsx'
import type { Book, Posted, RowProblem } from './import-types.ts'
import { OpeningFoot } from './opening-foot.tsx'
import { ProblemGrid } from './problem-grid.tsx'
import { SheetKindChoice, type Saying } from './sheet-kind.tsx'
import { SheetTabs } from './sheet-tabs.tsx'
import { SumLine } from './sum-line.tsx'
import { UnknownNames } from './unknown-names.tsx'
import { useOpening, usePosting, type Opening } from './use-opening.ts'

type Props = {
  readonly file: Book
  /** Sheets that hold lists. */
  readonly skipped: readonly string[]
  readonly saying: Saying
  readonly onLeave: () => void
}

/** 期初库存 from the office's own sheet (design 11): columns above real rows, every problem below, nothing posted yet. */
export function OpeningImport({ file, skipped, saying, onLeave }: Props) {
  const words = useWords().intake
  const opening = useOpening(file.upload, skipped)
  const [posted, setPosted] = useState<Posted | undefined>(undefined)
  const { preview } = opening
  return (
    <>
      <PageHeader title={words.openingTitle} note={<span className="import-file"><FileText size={17} strokeWidth={1.8} aria-hidden /> {file.name}</span>}>
        <ImportSteps at={posted ? 'done' : stepOf(preview)} />
      </PageHeader>
      {posted ? <ImportDone posted={posted} reading={opening.reading} onLeave={onLeave} /> : <Judging opening={opening} saying={saying} onPosted={setPosted} onLeave={onLeave} />}
    </>
  )
}

type JudgingProps = { readonly opening: Opening; readonly saying: Saying; readonly onPosted: (posted: Posted) => void; readonly onLeave: () => void }

function Judging({ opening, saying, onPosted, onLeave }: JudgingProps) {
  const { preview, problems, choose, fix } = opening
  const { today } = useSite()
  const posting = usePosting(opening, onPosted)
  const [asked, setAsked] = useState('')
  const [mending, setMending] = useState<RowProblem | undefined>(undefined)
  const [date, setDate] = useState<BusinessDate>(today)
  const sheet = preview?.pages.find((page) => page.sheet === asked)?.sheet ?? firstSheet(preview)
  return (
    <>
      <ProblemList problems={[...problems, ...nothingIn(preview), ...posting.problems]} />
      {preview && preview.foreign.length > 0 ? <ForeignDepots depots={preview.foreign} /> : null}
      {preview ? (
        <>
          <SheetTabs preview={preview} chosen={sheet} onChoose={setAsked} onTake={choose} />
          <ColumnMap key={sheet} preview={preview} sheet={sheet} onChoose={choose}><SheetKindChoice saying={saying} sheet={sheet} /></ColumnMap>
          <SumLine preview={preview} reading={opening.reading} date={date} onDate={setDate} />
          <UnknownNames unknown={preview.unknown} reading={opening.reading} />
          <ProblemGrid problems={preview.problems} severalSheets={preview.sheets.length > 1} onFix={fix} onOpen={setMending} />
        </>
      ) : <div className="import-waiting" />}
      <OpeningFoot opening={opening} posting={posting} date={preview?.undated ? date : undefined} onLeave={onLeave} />
      {mending ? <FixLayer problem={mending} onFix={(mended) => { fix(mended); setMending(undefined) }} onClose={() => setMending(undefined)} /> : null}
    </>
  )
}

function nothingIn(preview: Opening['preview']) {
  return preview?.nothing ? [preview.nothing] : []
}

/** The first sheet that a person should look at, else the first that is imported. */
function firstSheet(preview: Opening['preview']): string {
  const read = preview?.sheets.filter(({ state }) => state === 'read') ?? []
  const first = read.find(needsLook) ?? read[0] ?? preview?.pages[0]
  return first?.sheet ?? ''
}
