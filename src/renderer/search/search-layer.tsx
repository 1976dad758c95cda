import { Search } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { ScreenRoute } from '../app/routes.ts'
import { KeyCap } from '../parts/key-cap.tsx'
import type { KeyPlace } from '../parts/key-layers.ts'
import { useKeysAt } from '../parts/keys.ts'
import { useScanTaker } from '../parts/scan/scan-takers.ts'
import { useEnterWhenSettled } from '../parts/use-enter-when-settled.ts'
import { useWords } from '../parts/words.tsx'
import { stepOf } from './box-steps.ts'
import { optionId, SearchList } from './search-list.tsx'
import { closeSearch } from './search-open.ts'
import type { Entry, EntryGroup } from './search-types.ts'
import { useEntries } from './use-entries.ts'
import './search.css'

type Props = { readonly initialText: string; readonly routes: readonly ScreenRoute[]; readonly onHelp: () => void }

/** Ctrl+K: one box for everything that can be found and done. The field keeps the focus; arrows, Tab and Enter do the rest. */
export function SearchLayer({ initialText, routes, onHelp }: Props) {
  const words = useWords().search
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  useFocusOf(field)
  const box = useBox(initialText)
  const { groups, settled, failed, onlyCommands, remember, lead, mayIssue } = useEntries({ text: box.text, routes, unfolded: box.unfolded })
  const entries = groups.flatMap((group) => group.entries)
  const current = entries.find(({ key }) => key === box.at) ?? entries[0]
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    if (entry.recent) remember(entry.recent)
    closeSearch()
    entry.run()
  }
  const issue = () => {
    const item = current?.item ?? entries.find((entry) => entry.item)?.item
    if (!item || !mayIssue) return
    closeSearch()
    lead.withItem('issue', item.id)
  }
  const { change, onKeyDown } = useTyping({ box, groups, current, settled, onHelp, open: () => choose(current), openExact: () => choose(current?.exact ? current : undefined), issue })
  const nothing = entries.length === 0 && settled
  return (
    <Floating name={words.title}>
      <div className="search-head">
        <Search size={20} strokeWidth={1.8} aria-hidden />
        <input
          ref={field} value={box.text} onChange={(event) => change(event.target.value)} onKeyDown={onKeyDown} maxLength={200} placeholder={words.box}
          role="combobox" aria-label={words.title} aria-expanded aria-controls={listId} aria-activedescendant={current && optionId(listId, current)}
        />
        <KeyCap combo="Escape" />
      </div>
      <SearchList id={listId} name={words.results} groups={groups} current={current?.key} openWord={words.hint.open} onChoose={choose} />
      {nothing ? <p className="search-none" role="status">{failed ? <Disconnected /> : box.text.trim() === '' ? words.first : words.none(box.text.trim())}</p> : null}
      <Foot onlyCommands={onlyCommands} />
    </Floating>
  )
}

type Typing = {
  readonly box: Box
  readonly groups: readonly EntryGroup[]
  readonly current: Entry | undefined
  readonly settled: boolean
  readonly onHelp: () => void
  readonly open: () => void
  readonly openExact: () => void
  readonly issue: () => void
}

/** Text and keys of the field; a code read now is searched for, and opened where it is the whole code of something. */
function useTyping({ box, groups, current, settled, onHelp, open, openExact, issue }: Typing) {
  const entering = useEnterWhenSettled(settled, open)
  const issuing = useEnterWhenSettled(settled, issue)
  const scanning = useEnterWhenSettled(settled, openExact)
  const change = (text: string) => {
    if (text === '?' || text === '\uff1f') {
      closeSearch()
      return onHelp()
    }
    entering.forget()
    issuing.forget()
    scanning.forget()
    return box.setText(text)
  }
  useScanTaker((scan) => {
    change(scan.text)
    scanning.expect()
  })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const step = stepOf(event, { groups, current, atEnd: event.currentTarget.selectionStart === box.text.length })
    if (step === undefined) return
    event.preventDefault()
    if (step === 'open') entering.press()
    else if (step === 'issue') issuing.press()
    else if (step === 'close') closeSearch()
    else if ('unfold' in step) box.unfold(step.unfold)
    else box.setAt(step.to)
  }
  return { change, onKeyDown }
}

type Box = ReturnType<typeof useBox>

/** What is typed, which line is chosen, whose actions are shown; typing begins at the first line again. */
function useBox(initialText: string) {
  const [text, setText] = useState(initialText)
  const [at, setAt] = useState<string | undefined>(undefined)
  const [unfolded, unfold] = useState<string | undefined>(undefined)
  return {
    text, at, unfolded, setAt, unfold,
    setText: (next: string) => {
      setText(next)
      setAt(undefined)
      unfold(undefined)
    },
  }
}

/** The field has the focus as long as the box is open; then it goes back, unless something else took it. */
function useFocusOf(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    return () => {
      const lost = document.activeElement === null || document.activeElement === document.body
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [field])
}

type Floats = { readonly name: string; readonly children: ReactNode }

/** Above the screen, whose keys are hidden; a press beside it closes it. */
function Floating({ name, children }: Floats) {
  const layer = useId()
  const place = useMemo<KeyPlace>(() => ({ level: 'layer', layer }), [layer])
  useKeysAt(place, [])
  return (
    <div className="search-mask" onMouseDown={closeSearch}>
      <div className="search" role="dialog" aria-modal aria-label={name} onMouseDown={(event) => event.stopPropagation()}>{children}</div>
    </div>
  )
}

function Foot({ onlyCommands }: { readonly onlyCommands: boolean }) {
  const { hint, reach, commandsOnly } = useWords().search
  return (
    <div className="search-foot">
      <span><KeyCap combo="Up" /> <KeyCap combo="Down" /> {hint.choose}</span>
      <span><KeyCap combo="Tab" /> {hint.group}</span>
      <span><KeyCap combo="Right" /> {hint.acts}</span>
      <span className="search-reach">{onlyCommands ? commandsOnly : reach}</span>
    </div>
  )
}

function Disconnected() {
  return useWords().common.disconnected.title
}
