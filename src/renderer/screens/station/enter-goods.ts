import type { Problem } from '#core/domain/problem.ts'
import { forgetDraft, openDraft } from './open-draft.ts'
import type { EntryAnswer, EntryInput, Recorded } from './station-calls.ts'
import { refuseCode, type Kit } from './station-kit.ts'
import type { ChoiceItem, CodeJob } from './station-state.ts'

/** What a person has said about an entry so far. */
type Said = Partial<Pick<EntryInput, 'item' | 'lot' | 'described' | 'withoutBatch' | 'reason' | 'replaces'>>

/** An entry is settled, or something more was said and it is sent again. */
type Step = 'settled' | Said

/** No entry asks more than this; it would be going round in circles. */
const mostQuestions = 6

/** Puts one code on the paper: asks what it must, and speaks only after the core has it on disk. */
export async function enterGoods(kit: Kit, job: CodeJob, first: Said = {}): Promise<void> {
  const said = { ...first }
  for (let turn = 0; turn < mostQuestions; turn += 1) {
    const document = await openDraft(kit)
    if (!document.ok) {
      refuseCode(kit, job, document.problems)
      return
    }
    const answer = await kit.persist(() => kit.around.calls.enter(entryOf(kit, { job, document: document.value, said })))
    const step = answer.ok ? await answered(kit, job, answer.value) : await refused(kit, job, { document: document.value, problems: answer.problems })
    if (step === 'settled') return
    Object.assign(said, step)
  }
  drop(kit, job)
}

type Sending = { readonly job: CodeJob; readonly document: string; readonly said: Said }

function entryOf(kit: Kit, { job, document, said }: Sending): EntryInput {
  const { desk } = kit.state.get()
  const bin = desk.bins[desk.mode]
  return {
    entry: job.entry, document, text: job.text, typed: job.typed, byPack: job.byPack, device: job.source, scanner: job.scanner,
    withoutBatch: false, reason: '', ...(bin ? { place: bin.id } : {}), ...said,
  }
}

async function answered(kit: Kit, job: CodeJob, answer: EntryAnswer): Promise<Step> {
  if (answer.kind === 'recorded') return recorded(kit, job, answer)
  kit.around.sound('notice')
  if (answer.kind === 'choose') {
    const item = await kit.ask<'choose'>({ kind: 'choose', text: job.text, choices: answer.choices })
    return item === undefined ? drop(kit, job) : { item }
  }
  const lot = await kit.ask<'lot'>({ kind: 'lot', item: answer.item })
  return lot ?? drop(kit, job)
}

function recorded(kit: Kit, job: CodeJob, answer: Recorded): Step {
  const state = answer.notices.length === 0 ? 'ok' : 'notice'
  kit.revisions.set(answer.document.id, answer.document.revision)
  kit.set({ panel: { state, entry: job.entry, text: job.text, at: kit.around.clock(), answer }, refusals: [] })
  kit.around.sound(state === 'ok' ? 'accepted' : 'notice')
  kit.around.changed()
  return 'settled'
}

type Refused = { readonly document: string; readonly problems: readonly Problem[] }

async function refused(kit: Kit, job: CodeJob, { document, problems }: Refused): Promise<Step> {
  const [problem] = problems
  switch (problem?.code) {
    case 'document.not-draft':
    case 'document.not-found':
      forgetDraft(kit, document)
      return {}
    case 'lot.reason-missing': {
      kit.around.sound('notice')
      const reason = await kit.ask<'reason'>({ kind: 'reason', item: problem.item, batch: problem.batch, first: problem.first })
      return reason === undefined ? drop(kit, job) : { reason }
    }
    case 'scan.unknown': {
      const item = job.source === 'keyboard' ? await itemByName(kit, job) : undefined
      if (item === 'dropped') return drop(kit, job)
      if (item !== undefined) return { item }
    }
  }
  refuseCode(kit, job, problems)
  return 'settled'
}

/** Goods without code: initials, name or a piece of it; undefined where nothing is found. */
export async function itemByName(kit: Kit, job: CodeJob): Promise<string | undefined> {
  const { depot, mode } = kit.state.get().desk
  const found = await kit.persist(() => kit.around.calls.items({ depot, text: job.text, heldFirst: mode !== 'receipt' }))
  if (!found.ok || found.value.length === 0) return undefined
  const [only, ...others] = found.value
  if (only && others.length === 0) return only.id
  const choices = found.value.map(({ id, name, code, spec, unit, scale, held }): ChoiceItem => ({ item: id, name, code, spec, unit, scale, held }))
  return (await kit.ask<'choose'>({ kind: 'choose', text: job.text, choices })) ?? 'dropped'
}

export function drop(kit: Kit, job: CodeJob): 'settled' {
  kit.set({ panel: { state: 'dropped', text: job.text } })
  return 'settled'
}
