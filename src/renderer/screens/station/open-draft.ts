import { isPaperMode } from '#core/domain/scan/station-mode.ts'
import { accept, refuse as refusal, type Result } from '#core/domain/result.ts'
import { draftOf, purposeOf, withDraft } from './desk.ts'
import type { Kit } from './station-kit.ts'

/** The draft of the present mode, begun under our own id by the first entry. */
export async function openDraft(kit: Kit): Promise<Result<string>> {
  const { desk } = kit.state.get()
  const { mode, depot } = desk
  const known = draftOf(desk)
  if (known !== undefined && kit.opened.has(known)) return accept(known)
  if (!isPaperMode(mode)) return refusal({ code: 'scan.mode-absent' })
  const document = known ?? kit.around.newId()
  kit.setDesk((now) => withDraft(now, document))
  const party = desk.parties[mode]
  const businessDate = desk.dates[mode]
  const answer = await kit.persist(() => kit.around.calls.open({
    document, kind: mode, purpose: purposeOf(desk, mode), depot,
    ...(party && mode !== 'bin-move' ? { party: party.id } : {}), ...(businessDate === undefined ? {} : { businessDate }),
  }))
  if (!answer.ok) {
    kit.setDesk((now) => withDraft(now, undefined))
    return answer
  }
  kit.opened.add(document)
  if (!kit.revisions.has(document)) kit.revisions.set(document, answer.value.revision)
  return accept(document)
}

/** A draft that was posted or voided elsewhere is no longer ours to go on with. */
export function forgetDraft(kit: Kit, document: string): void {
  kit.opened.delete(document)
  kit.setDesk((now) => (draftOf(now) === document ? withDraft(now, undefined) : now))
}
