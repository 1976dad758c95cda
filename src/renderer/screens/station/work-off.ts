import type { Gs1Reading } from '#core/domain/gs1.ts'
import { recognise } from '#core/domain/scan/recognise.ts'
import { drop, enterGoods, itemByName } from './enter-goods.ts'
import { followCommand } from './follow-command.ts'
import { refuseCode, type Kit } from './station-kit.ts'
import type { CodeJob } from './station-state.ts'
import { resumePaper } from './station-mode-changes.ts'

/** One code from whatever source, in the order of screens.md §2.3: command, paper, bin, goods. */
export async function workOff(kit: Kit, job: CodeJob): Promise<void> {
  const read = recognise(job.text, { ...job.scanner, year: kit.around.year() })
  if (kit.state.get().desk.depot === '' && read.kind !== 'command') return askDepot(kit, job)
  switch (read.kind) {
    case 'empty': return undefined
    case 'command': return followCommand(kit, job, read.command)
    case 'document': return openScannedPaper(kit, job, read.number)
    case 'location': return changeBin(kit, job, read.code)
    case 'gs1-ambiguous': {
      kit.around.sound('notice')
      const reading = await kit.ask<'reading'>({ kind: 'reading', text: job.text, readings: read.readings })
      return reading ? goods(kit, { ...job, text: inBrackets(reading) }) : void drop(kit, job)
    }
    default: return goods(kit, job)
  }
}

/** Before the depot is chosen a code has nowhere to go. */
function askDepot(kit: Kit, job: CodeJob): void {
  refuseCode(kit, job, [{ code: 'document.field-missing', field: 'depot' }])
  kit.set({ wants: 'depot' })
}

function goods(kit: Kit, job: CodeJob): Promise<void> {
  return kit.state.get().desk.mode === 'look-up' ? lookUpGoods(kit, job) : enterGoods(kit, job)
}

/** What was chosen is sent in brackets, which read one way only. */
export function inBrackets({ elements }: Gs1Reading): string {
  return elements.map(({ ai, value }) => `(${ai})${value}`).join('')
}

async function lookUpGoods(kit: Kit, job: CodeJob, item?: string): Promise<void> {
  const { depot } = kit.state.get().desk
  const { text, scanner } = job
  const answer = await kit.persist(() => kit.around.calls.lookUp({ depot, text, scanner, ...(item === undefined ? {} : { item }) }))
  if (answer.ok && answer.value.kind === 'found') {
    kit.set({ panel: { state: 'found', text, goods: answer.value } })
    return kit.around.sound('accepted')
  }
  const chosen = answer.ok ? await chosenOf(kit, job, answer.value) : await named(kit, job, answer.problems[0]?.code)
  if (chosen === 'dropped') return void drop(kit, job)
  if (chosen !== undefined && item === undefined) return lookUpGoods(kit, job, chosen)
  return refuseCode(kit, job, answer.ok ? [{ code: 'scan.unknown', text }] : answer.problems)
}

type Choices = { readonly kind: 'found' } | { readonly kind: 'choose'; readonly choices: readonly { readonly item: string; readonly name: string; readonly code: string }[] }

async function chosenOf(kit: Kit, job: CodeJob, answer: Choices): Promise<string | undefined> {
  if (answer.kind === 'found') return undefined
  kit.around.sound('notice')
  return (await kit.ask<'choose'>({ kind: 'choose', text: job.text, choices: answer.choices })) ?? 'dropped'
}

async function named(kit: Kit, job: CodeJob, code: string | undefined): Promise<string | undefined> {
  return code === 'scan.unknown' && job.source === 'keyboard' ? itemByName(kit, job) : undefined
}

/** A bin code sets the bin for what follows; goods in hand stay as they are. */
async function changeBin(kit: Kit, job: CodeJob, code: string): Promise<void> {
  const { depot } = kit.state.get().desk
  const found = await kit.persist(() => kit.around.calls.findBin({ depot, code }))
  if (!found.ok) return refuseCode(kit, job, found.problems)
  kit.setDesk((desk) => ({ ...desk, bins: { ...desk.bins, [desk.mode]: found.value } }))
  kit.set({ panel: { state: 'bin', bin: found.value } })
  return kit.around.sound('accepted')
}

/** A draft's number goes on with that draft; any other paper is opened to be read. */
async function openScannedPaper(kit: Kit, job: CodeJob, number: string): Promise<void> {
  const found = await kit.persist(() => kit.around.calls.findPaper({ number }))
  if (!found.ok) return refuseCode(kit, job, found.problems)
  if (!found.value.draft) return kit.around.openPaper(found.value.id)
  return resumePaper(kit, found.value)
}
