import type { BusinessDate } from '#core/domain/business-date.ts'
import type { Problem } from '#core/domain/problem.ts'
import { isPaperMode, isStationMode, type StationMode } from '#core/domain/scan/station-mode.ts'
import { draftOf, inDepot, withDraft, type Bin, type Party } from './desk.ts'
import { openDraft } from './open-draft.ts'
import { refuse, type Kit } from './station-kit.ts'
import type { ChoiceItem } from './station-state.ts'

export function changeMode(kit: Kit, mode: StationMode): void {
  const { desk } = kit.state.get()
  if (desk.mode === mode) return
  kit.setDesk((now) => ({ ...now, mode }))
  kit.set({ panel: draftOf({ ...desk, mode }) === undefined ? { state: 'mode', mode } : { state: 'first' }, refusals: [] })
}

/** Goods that were asked for elsewhere stand in the box: what is typed behind them is their quantity. */
export function makeReady(kit: Kit, mode: StationMode, { code, name }: Pick<ChoiceItem, 'code' | 'name'>): void {
  changeMode(kit, mode)
  kit.set({ box: `${code} `, panel: { state: 'ready', name }, refusals: [] })
}

export function changeDepot(kit: Kit, depot: string): void {
  if (kit.state.get().desk.depot === depot) return
  kit.setDesk((now) => inDepot(now, depot))
  kit.set({ panel: { state: 'first' }, refusals: [] })
}

export function changeBinTo(kit: Kit, bin: Bin | undefined): void {
  kit.setDesk((desk) => {
    const { [desk.mode]: _before, ...others } = desk.bins
    return { ...desk, bins: bin ? { ...others, [desk.mode]: bin } : others }
  })
}

/** Goes on with a draft begun earlier, here or at another desk. */
export async function resumePaper(kit: Kit, paper: { readonly id: string; readonly kind: string; readonly depot: string }): Promise<void> {
  const { kind } = paper
  if (!isStationMode(kind) || !isPaperMode(kind)) return kit.around.openPaper(paper.id)
  kit.opened.add(paper.id)
  kit.revisions.delete(paper.id)
  kit.setDesk((now) => withDraft({ ...inDepot(now, paper.depot), mode: kind }, paper.id))
  kit.set({ panel: { state: 'first' }, refusals: [] })
  return kit.around.changed()
}

/** Leaves the draft among the unfinished and begins another of its kind. */
export function beginAnother(kit: Kit): void {
  kit.setDesk((now) => withDraft(now, undefined))
  kit.set({ panel: { state: 'first' }, refusals: [] })
}

export type Heading = {
  readonly purpose?: string | undefined
  readonly party?: Party | undefined
  readonly businessDate?: BusinessDate | undefined
  readonly officialNumber?: string | undefined
}

/** The heading of the paper begun, and of the next ones; the basis belongs to one paper alone. */
export async function changeHeading(kit: Kit, heading: Heading): Promise<void> {
  const { mode } = kit.state.get().desk
  if (!isPaperMode(mode)) return undefined
  const { purpose, party, businessDate, officialNumber } = heading
  kit.setDesk((now) => ({
    ...now,
    ...(purpose === undefined ? {} : { purposes: { ...now.purposes, [mode]: purpose } }),
    ...(party === undefined ? {} : { parties: { ...now.parties, [mode]: party } }),
    ...(businessDate === undefined ? {} : { dates: { ...now.dates, [mode]: businessDate } }),
  }))
  // The refusal that asked for it is answered.
  const { panel } = kit.state.get()
  kit.set({ refusals: [], wants: undefined, ...(panel.state === 'refused' && panel.text === '' ? { panel: { state: 'first' } } : {}) })
  if (officialNumber === undefined && draftOf(kit.state.get().desk) === undefined) return undefined
  const document = await openDraft(kit)
  return document.ok ? sendHeading(kit, document.value, heading) : refuse(kit, document.problems)
}

/** Fields of the heading are replaced one by one, so a revision made meanwhile is no reason to refuse. */
async function sendHeading(kit: Kit, document: string, { purpose, party, businessDate, officialNumber }: Heading): Promise<void> {
  const changes = {
    document, purpose: purpose as 'relief' | undefined, party: party?.id, businessDate, officialNumber,
  }
  const send = (revision: number) => kit.persist(() => kit.around.calls.changeHeading({ ...changes, revision }))
  const first = await send(kit.revisions.get(document) ?? 1)
  const newer = first.ok ? undefined : revisionIn(first.problems)
  const answer = newer === undefined ? first : await send(newer)
  if (!answer.ok) return refuse(kit, answer.problems)
  kit.revisions.set(document, answer.value.revision)
  return kit.around.changed()
}

function revisionIn(problems: readonly Problem[]): number | undefined {
  const changed = problems.find((problem) => problem.code === 'document.changed-elsewhere')
  return changed?.revision
}
