import { LoaderCircle, PlugZap } from 'lucide-react'
import { useLocation } from 'wouter'
import { isPaperMode } from '#core/domain/scan/station-mode.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { draftOf } from './desk.ts'
import { EntryPanel } from './entry-panel.tsx'
import { FoundList, FoundPanel } from './found-panel.tsx'
import { LineList } from './line-list.tsx'
import { otherProblems } from './line-problems.ts'
import { LotRow } from './lot-row.tsx'
import { RefusedPanel } from './refused-panel.tsx'
import { SaidPanel } from './said-panel.tsx'
import { shownPanel } from './shown-panel.ts'
import { Unfinished } from './unfinished.tsx'
import type { UnfinishedDraft } from './station-calls.ts'
import type { Panel } from './station-state.ts'
import type { OpenLayer } from './station-layers.tsx'
import type { StationKeys } from './use-station-keys.ts'
import type { StationAtWork } from './use-station.ts'

type Props = {
  readonly work: StationAtWork
  readonly unfinished: readonly UnfinishedDraft[]
  readonly keys: StationKeys
  readonly open: (layer: OpenLayer) => void
  readonly reading: boolean
}

/** The left column: what happened last, which lots there are, what is on the paper. */
export function StationBody({ work, unfinished, keys, open, reading }: Props) {
  const { state, draft } = work
  const panel = shownPanel(state.panel, draft)
  return (
    <div className="station-body">
      <Notices lost={state.lost} reading={reading} />
      {panel.state === 'found' ? null : <Unfinished drafts={unfinished} onResume={keys.resume} />}
      <PanelOf panel={panel} work={work} open={open} />
      {isPaperMode(state.desk.mode) ? <PaperLines panel={panel} work={work} keys={keys} open={open} /> : <FoundList goods={panel.state === 'found' ? panel.goods : undefined} />}
    </div>
  )
}

type LinesProps = Pick<Props, 'work' | 'keys' | 'open'> & { readonly panel: Panel }

function PaperLines({ panel, work: { state, draft }, keys, open }: LinesProps) {
  const document = draftOf(state.desk)
  const entry = 'answer' in panel ? panel : undefined
  const lines = draft?.lines ?? []
  return (
    <>
      {entry && document !== undefined ? (
        <LotRow
          document={document}
          answer={entry.answer}
          lines={lines}
          mode={state.desk.mode}
          onChange={() => open({ kind: 'lot', last: entry, picked: undefined })}
          onPick={(picked) => open({ kind: 'lot', last: entry, picked })}
        />
      ) : null}
      {panel.state === 'refused' ? null : <ProblemList problems={otherProblems(state.refusals, lines)} />}
      <LineList lines={lines} fresh={entry?.answer.lines ?? []} selected={keys.selected} refusals={state.refusals} onSelect={keys.select} onEdit={keys.beginEdit} />
    </>
  )
}

function Notices({ lost, reading }: { readonly lost: boolean; readonly reading: boolean }) {
  const words = useWords().scan
  return (
    <>
      {lost ? <div className="station-notice" role="alert"><PlugZap size={18} strokeWidth={1.8} aria-hidden />{words.lost}</div> : null}
      {reading ? <div className="station-notice" role="status"><LoaderCircle size={18} strokeWidth={1.8} aria-hidden />{words.picture.reading}</div> : null}
    </>
  )
}

type PanelProps = { readonly panel: Panel; readonly work: StationAtWork; readonly open: (layer: OpenLayer) => void }

function PanelOf({ panel, work, open }: PanelProps) {
  const [, go] = useLocation()
  const { mode } = work.state.desk
  switch (panel.state) {
    case 'ok':
    case 'notice':
    case 'recorded': return <EntryPanel entry={panel} lines={work.draft?.lines ?? []} mode={mode} />
    case 'refused':
    case 'duplicate': return <Refused panel={panel} work={work} open={open} />
    case 'found': return <FoundPanel goods={panel.goods} onCard={(item) => go(paths.item(item))} />
    default: return <SaidPanel panel={panel} mode={mode} onPrint={(document) => go(paths.print('document', document))} />
  }
}

function Refused({ panel, work, open }: PanelProps & { readonly panel: Extract<Panel, { readonly state: 'refused' | 'duplicate' }> }) {
  const { can } = useSession()
  const [, go] = useLocation()
  return (
    <RefusedPanel
      panel={panel}
      onBind={can('bind-code') ? (job) => open({ kind: 'bind', job }) : undefined}
      onCreate={can('master') ? () => go(paths.masterItem('new')) : undefined}
      onDismiss={work.station.dismiss}
    />
  )
}
