import { doneConfirmMs, type ScanCommand } from '#core/domain/scan/command-code.ts'
import { isStationMode } from '#core/domain/scan/station-mode.ts'
import { draftOf } from './desk.ts'
import { postPaper } from './post-paper.ts'
import { changeMode } from './station-mode-changes.ts'
import { refuse, refuseCode, type Kit } from './station-kit.ts'
import type { CodeJob, Panel } from './station-state.ts'
import { undoLast } from './undo-last.ts'

/** What the printed card asks for. Quantity and pack take effect where the code arrives, before this. */
export async function followCommand(kit: Kit, job: CodeJob, command: ScanCommand): Promise<void> {
  switch (command.action) {
    case 'mode':
      if (!isStationMode(command.mode)) return refuseCode(kit, job, [{ code: 'scan.mode-absent' }])
      changeMode(kit, command.mode)
      return kit.around.sound('accepted')
    case 'times':
    case 'by-pack':
    case 'by-piece': return kit.around.sound('accepted')
    case 'undo': return undoLast(kit)
    case 'done': return done(kit, job)
    case 'print': return printPaper(kit)
  }
}

/** Which 完成 may be followed by a second one, by the panel that asks for it. */
const asked = new WeakMap<Panel, number>()

/** 完成 posts when it is read twice within five seconds and nothing between. */
async function done(kit: Kit, job: CodeJob): Promise<void> {
  const { desk, panel } = kit.state.get()
  if (draftOf(desk) === undefined) return refuse(kit, [{ code: 'document.empty', document: '' }])
  const first = asked.get(panel)
  if (first !== undefined && job.atMs - first <= doneConfirmMs) return postPaper(kit)
  const confirm: Panel = { state: 'confirm' }
  asked.set(confirm, job.atMs)
  kit.set({ panel: confirm })
  kit.around.sound('notice')
  void kit.around.wait(doneConfirmMs).then(() => {
    if (kit.state.get().panel === confirm) kit.set({ panel })
  })
  return undefined
}

function printPaper(kit: Kit): void {
  const { desk, lastPosted } = kit.state.get()
  const document = lastPosted?.document ?? draftOf(desk)
  if (document === undefined) return refuse(kit, [{ code: 'document.empty', document: '' }])
  return kit.around.print(document)
}
