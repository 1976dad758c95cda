import type { Problem } from '#core/domain/problem.ts'
import { afterPosting, draftOf } from './desk.ts'
import { refuse, type Kit } from './station-kit.ts'
import type { WantedField } from './station-state.ts'

/** 完成并过账: the draft as the person has seen it becomes a fact, or every reason is shown. */
export async function postPaper(kit: Kit): Promise<void> {
  const { desk, panel } = kit.state.get()
  const document = draftOf(desk)
  // Pressed once more than needed.
  if (document === undefined && panel.state === 'posted') return undefined
  if (document === undefined) return refuse(kit, [{ code: 'document.empty', document: '' }])
  const command = kit.around.newId()
  const revision = kit.revisions.get(document) ?? (await seenRevision(kit, document))
  const post = (clockConfirmed: boolean) => kit.persist(() => kit.around.calls.post({ command, document, revision, clockConfirmed }))
  const answer = await post(false)
  const clock = answer.ok ? undefined : answer.problems.find(isClock)
  if (!clock) return conclude(kit, document, answer)
  kit.around.sound('notice')
  const right = await kit.ask<'clock'>({ kind: 'clock', problem: clock })
  return right ? conclude(kit, document, await post(true)) : undefined
}

type Answer = Awaited<ReturnType<Kit['around']['calls']['post']>>

function conclude(kit: Kit, document: string, answer: Answer): void {
  if (!answer.ok) return refusePosting(kit, document, answer.problems)
  const { number } = answer.value
  kit.setDesk(afterPosting)
  kit.opened.delete(document)
  kit.set({ panel: { state: 'posted', document, number }, lastPosted: { document, number }, refusals: [] })
  kit.around.sound('posted')
  kit.around.posted({ document, number })
  return kit.around.changed()
}

function refusePosting(kit: Kit, document: string, problems: readonly Problem[]): void {
  const changed = problems.find((problem) => problem.code === 'document.changed-elsewhere')
  if (changed) kit.revisions.set(document, changed.revision)
  refuse(kit, problems)
  kit.set({ refusals: problems, wants: wantedIn(problems) })
  kit.around.changed()
}

async function seenRevision(kit: Kit, document: string): Promise<number> {
  const view = await kit.persist(() => kit.around.calls.view({ document }))
  return view.ok ? view.value.heading.revision : 1
}

function wantedIn(problems: readonly Problem[]): WantedField | undefined {
  const missing = problems.find((problem) => problem.code === 'document.field-missing')
  return missing?.field === 'party' || missing?.field === 'purpose' ? missing.field : undefined
}

function isClock({ code }: Problem): boolean {
  return code === 'clock.behind' || code === 'clock.jumped'
}
