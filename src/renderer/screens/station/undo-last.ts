import { quantityText } from '#core/domain/quantity.ts'
import { draftOf } from './desk.ts'
import { refuse, type Kit } from './station-kit.ts'
import type { Panel } from './station-state.ts'

const desk = 'station'

/** 撤销: the newest entry, whole. */
export async function undoLast(kit: Kit): Promise<void> {
  const document = draftOf(kit.state.get().desk)
  if (document === undefined) return refuse(kit, [{ code: 'scan.nothing-to-undo' }])
  const entry = kit.around.newId()
  const answer = await kit.persist(() => kit.around.calls.undo({ entry, document, device: desk }))
  if (!answer.ok) return refuse(kit, answer.problems)
  kit.revisions.set(document, answer.value.document.revision)
  const { panel } = kit.state.get()
  kit.set({ panel: { state: 'undone', text: undoneText(kit, panel, answer.value) }, refusals: [] })
  kit.around.sound('accepted')
  return kit.around.changed()
}

function undoneText(kit: Kit, panel: Panel, { undone, lines }: { readonly undone: string; readonly lines: readonly string[] }): string {
  if ('entry' in panel && panel.entry === undone) {
    const { item, quantity } = panel.answer
    return `${item.name} ${quantityText(quantity, item.scale)} ${item.unit}`
  }
  const [line] = lines
  return (line === undefined ? undefined : kit.items.get(line)) ?? ''
}

/** A line's quantity typed over; undone like a scan. `quantity` in the item's smallest units, zero takes the line off. */
export async function changeLine(kit: Kit, line: string, quantity: number): Promise<void> {
  const document = draftOf(kit.state.get().desk)
  if (document === undefined) return
  const entry = kit.around.newId()
  const answer = await kit.persist(() => kit.around.calls.changeLine({ entry, document, line, quantity, device: desk }))
  if (!answer.ok) return refuse(kit, answer.problems)
  kit.revisions.set(document, answer.value.document.revision)
  kit.set({ panel: { state: 'first' }, refusals: [] })
  kit.around.sound('accepted')
  kit.around.changed()
}
