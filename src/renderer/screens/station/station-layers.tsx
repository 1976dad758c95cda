import { matchChoices, type Choice } from '../../parts/choices.ts'
import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { BindLayer } from './bind-layer.tsx'
import { CameraLayer } from './camera-layer.tsx'
import type { LastEntry } from './change-lot.ts'
import { draftOf } from './desk.ts'
import { HeadingLayer, type HeadingField } from './heading-layer.tsx'
import { LotChangeLayer } from './lot-change-layer.tsx'
import { QuestionLayer } from './question-layer.tsx'
import type { LotOption, UnfinishedDraft } from './station-calls.ts'
import type { CodeJob } from './station-state.ts'
import { draftText } from './unfinished.tsx'
import type { StationDepot } from './use-depots.ts'
import type { StationAtWork } from './use-station.ts'

export type OpenLayer =
  | { readonly kind: 'none' }
  | { readonly kind: 'camera' }
  | { readonly kind: 'heading'; readonly field: HeadingField }
  | { readonly kind: 'lot'; readonly last: LastEntry; readonly picked: LotOption | undefined }
  | { readonly kind: 'bind'; readonly job: CodeJob }
  | { readonly kind: 'unfinished'; readonly drafts: readonly UnfinishedDraft[] }

type Props = {
  readonly work: StationAtWork
  readonly depots: readonly StationDepot[]
  readonly layer: OpenLayer
  readonly onClose: () => void
  readonly onCamera: (text: string) => void
}

/** A question about the code in hand comes before whatever else is open. */
export function StationLayers({ work, depots, layer, onClose, onCamera }: Props) {
  const { station, state } = work
  if (state.question) return <QuestionLayer key={state.question.kind} question={state.question} station={station} />
  switch (layer.kind) {
    case 'none': return null
    case 'camera': return <CameraLayer onText={onCamera} onClose={onClose} />
    case 'heading': return <HeadingLayer key={layer.field} work={work} depots={depots} field={layer.field} onClose={onClose} />
    case 'bind': return <BindLayer text={layer.job.text} depot={state.desk.depot} onBind={(to) => { onClose(); station.bind(layer.job, to) }} onClose={onClose} />
    case 'unfinished': return <UnfinishedLayer drafts={layer.drafts} onChoose={(paper) => { onClose(); station.resume(paper) }} onClose={onClose} />
    case 'lot': return <OtherLotLayer work={work} layer={layer} onClose={onClose} />
  }
}

type UnfinishedProps = { readonly drafts: readonly UnfinishedDraft[]; readonly onChoose: (paper: UnfinishedDraft) => void; readonly onClose: () => void }

function UnfinishedLayer({ drafts, onChoose, onClose }: UnfinishedProps) {
  const words = useWords().scan
  const choices = drafts.map((paper): Choice<UnfinishedDraft> => ({ key: paper.id, value: paper, text: words.modes[paper.kind as 'issue'], second: draftText(paper, words) }))
  return <ChooseFromList title={words.unfinished.choose} source={(text) => matchChoices(choices, text)} onChoose={onChoose} onClose={onClose} />
}

type OtherLotProps = { readonly work: StationAtWork; readonly layer: Extract<OpenLayer, { readonly kind: 'lot' }>; readonly onClose: () => void }

function OtherLotLayer({ work: { station, state: { desk }, draft }, layer: { last, picked }, onClose }: OtherLotProps) {
  const line = draft?.lines.find(({ id }) => last.answer.lines.includes(id))
  return (
    <LotChangeLayer
      document={draftOf(desk) ?? ''} last={last} mode={desk.mode} tracking={line?.tracking ?? 'batch'} picked={picked}
      onChange={(other) => { onClose(); station.changeLot(last, other) }} onClose={onClose}
    />
  )
}
