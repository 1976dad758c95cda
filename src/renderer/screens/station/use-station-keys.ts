import { useState } from 'react'
import { useLocation } from 'wouter'
import { quantity } from '#core/domain/quantity.ts'
import { entryQuantity, isEntryQuantity, readQuantityEntry } from '#core/domain/scan/quantity-entry.ts'
import { isPaperMode } from '#core/domain/scan/station-mode.ts'
import { paths } from '../../app/paths.ts'
import { useKeys } from '../../parts/keys.ts'
import { countText, scaleOf } from '../../parts/quantity-label.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { draftOf } from './desk.ts'
import type { DraftLine, UnfinishedDraft } from './station-calls.ts'
import type { OpenLayer } from './station-layers.tsx'
import type { StationAtWork } from './use-station.ts'

type Props = { readonly work: StationAtWork; readonly unfinished: readonly UnfinishedDraft[]; readonly open: (layer: OpenLayer) => void }

export type StationKeys = ReturnType<typeof useStationKeys>

/** What Enter, arrows, Esc and the function keys do here; the box is the only field. */
export function useStationKeys({ work, unfinished, open }: Props) {
  const words = useWords().scan
  const [, go] = useLocation()
  const { station, state, draft } = work
  const { desk, panel } = state
  const lines = draft?.lines ?? []
  const [selected, setSelected] = useState<string | undefined>(undefined)
  const { edit, setEdit, editing, beginEdit } = useLineEdit(lines)
  const box = edit && editing ? edit.text : state.box
  const hasDraft = draftOf(desk) !== undefined && lines.length > 0
  const offersUnfinished = !hasDraft && unfinished.length > 0

  const setBox = (text: string) => (edit && editing ? setEdit({ ...edit, text, fault: false }) : station.setBox(text))
  const saveEdit = () => {
    const value = editing && edit ? typedQuantity(edit.text, editing) : undefined
    if (!editing || !edit) return
    if (value === undefined) return setEdit({ ...edit, fault: true })
    setEdit(undefined)
    setSelected(undefined)
    return station.changeLine(editing.id, value)
  }
  const resume = () => {
    const [first, ...others] = unfinished
    if (first && others.length === 0) station.resume(first)
    else open({ kind: 'unfinished', drafts: unfinished })
  }
  const enter = () => {
    if (editing) return saveEdit()
    if (state.box.trim() !== '') return submit()
    if (panel.state === 'refused' || panel.state === 'duplicate') return station.dismiss()
    if (selected !== undefined) return beginEdit(selected)
    return offersUnfinished ? resume() : undefined
  }
  const submit = () => {
    station.submitBox()
    if (panel.state === 'refused' || panel.state === 'duplicate') station.dismiss()
  }
  const move = (by: number) => {
    if (editing || lines.length === 0) return
    const at = lines.findIndex(({ id }) => id === selected)
    const to = at === -1 ? (by > 0 ? 0 : lines.length - 1) : Math.min(Math.max(at + by, 0), lines.length - 1)
    setSelected(lines[to]?.id)
  }
  const leave = () => {
    if (hasDraft) showToast({ tone: 'ok', text: words.foot.kept })
    go(paths.documents)
  }
  const escape = () => {
    if (editing) return setEdit(undefined)
    if (state.box !== '') return station.setBox('')
    if (panel.state === 'refused' || panel.state === 'duplicate') return station.dismiss()
    return selected === undefined ? leave() : setSelected(undefined)
  }
  useFunctionKeys({ work, open, escape })
  return {
    box, setBox, editing, fault: edit?.fault ? words.box.wrong : undefined, selected, select: setSelected, beginEdit, enter, move, leave, resume, offersUnfinished,
  }
}

/** The line whose quantity is typed over in the box. */
function useLineEdit(lines: readonly DraftLine[]) {
  const [edit, setEdit] = useState<{ readonly line: string; readonly text: string; readonly fault: boolean } | undefined>(undefined)
  const beginEdit = (id: string) => {
    const line = lines.find((known) => known.id === id)
    if (line) setEdit({ line: id, text: countText(line.quantity, scaleOf(line)).replaceAll(',', ''), fault: false })
  }
  return { edit, setEdit, editing: lines.find(({ id }) => id === edit?.line), beginEdit }
}

function useFunctionKeys({ work: { station, state }, open, escape }: Pick<Props, 'work' | 'open'> & { readonly escape: () => void }): void {
  const words = useWords().scan
  const [, go] = useLocation()
  const { desk, lastPosted: printable } = state
  useKeys([
    { combo: 'F8', label: words.foot.post, run: station.post, enabled: isPaperMode(desk.mode) },
    { combo: 'F4', label: words.heading.change, run: () => open({ kind: 'heading', field: 'all' }) },
    { combo: 'Ctrl+Z', label: words.undo, run: () => (state.box === '' ? station.undo() : station.setBox('')), enabled: isPaperMode(desk.mode) },
    { combo: 'Escape', label: words.foot.keep, run: escape },
    { combo: 'Alt+B', label: words.keys.byPack, run: () => station.byPack(!desk.byPack) },
    { combo: 'Alt+S', label: words.keys.camera, run: () => open({ kind: 'camera' }) },
    { combo: 'Alt+N', label: words.keys.another, run: station.beginAnother },
    { combo: 'Ctrl+N', label: '', run: station.beginAnother },
    { combo: 'Ctrl+S', label: words.keys.save, run: () => showToast({ tone: 'ok', text: words.foot.kept }) },
    { combo: 'Ctrl+P', label: words.keys.print, run: () => printable && go(paths.print('document', printable.document)), enabled: printable !== undefined },
  ])
}

/** Base units, or packs where they are named; undefined where it is no quantity of this item. */
function typedQuantity(text: string, line: DraftLine): number | undefined {
  const { text: words, parts } = readQuantityEntry(text)
  const packs = line.packName === null || line.packUnits === null ? [] : [{ name: line.packName, baseUnits: quantity(line.packUnits) }]
  const value = words === '' ? entryQuantity(parts, { scale: scaleOf(line), unit: line.unit, packs, byPack: false }) : undefined
  return value !== undefined && isEntryQuantity(value) ? value : undefined
}
