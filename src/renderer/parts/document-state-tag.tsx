import { stateOf, type DocumentState } from '#core/domain/document-state.ts'
import type { GoodsState, PaperState } from '#core/domain/document.ts'
import { StateTag, type Tone } from './state-tag.tsx'
import { useWords } from './words.tsx'

type Props = {
  readonly kind: string
  readonly paper: string
  readonly goods: string
}

/** What a paper has come to. A posted reversal says so in red; what counts no more is struck through. */
export function DocumentStateTag({ kind, paper, goods }: Props) {
  const words = useWords().document
  const state = stateOf(paper as PaperState, goods as GoodsState)
  if (kind === 'reversal' && state === 'posted') return <StateTag tone="bad" text={words.red} />
  return <StateTag tone={tones[state]} text={words.states[state]} struck={state === 'reversed' || state === 'void'} />
}

const tones: { readonly [State in DocumentState]: Tone } = {
  draft: 'idle', submitted: 'accent', approved: 'accent', posted: 'ok', 'part-reversed': 'warn', reversed: 'bad', void: 'idle',
}
