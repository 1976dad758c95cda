import { History } from 'lucide-react'
import { KeyCap } from '../../parts/key-cap.tsx'
import { momentOfDay } from '../../parts/moment-text.ts'
import { useWords } from '../../parts/words.tsx'
import { keepFocus } from './station-head.tsx'
import type { UnfinishedDraft } from './station-calls.ts'

type Props = { readonly drafts: readonly UnfinishedDraft[]; readonly onResume: () => void }

/** 「上次没做完的 n 张单」: what was begun and not posted, with its last scan; Enter goes on. */
export function Unfinished({ drafts, onResume }: Props) {
  const words = useWords().scan
  const [first] = drafts
  if (!first) return null
  return (
    <div className="unfinished" role="status">
      <History size={20} strokeWidth={1.8} aria-hidden />
      <strong>{words.unfinished.title(drafts.length)}</strong>
      <span>{draftText(first, words)}</span>
      <button type="button" className="head-button" onMouseDown={keepFocus} onClick={onResume}>{words.unfinished.resume}<KeyCap combo="Enter" /></button>
    </div>
  )
}

/** "CK-D03-2026-A-000215 · 生活救助 云岭镇 · 3 行 · 最后一扫 棉被，09:46" */
export function draftText(draft: UnfinishedDraft, words: ReturnType<typeof useWords>['scan']): string {
  const names: { readonly [code: string]: string } = words.purposes
  const about = [names[draft.purpose] ?? '', draft.partyName ?? ''].filter((part) => part !== '').join(' ')
  const last = draft.lastItem !== null && draft.lastAt !== null ? words.unfinished.last(draft.lastItem, momentOfDay(draft.lastAt, new Date().toISOString())) : ''
  return [draft.number ?? '', about, words.unfinished.lines(draft.lineCount), last].filter((part) => part !== '').join(' · ')
}
