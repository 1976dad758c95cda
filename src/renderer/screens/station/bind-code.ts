import { refuseCode, type Kit } from './station-kit.ts'
import type { CodeJob } from './station-state.ts'
import { workOff } from './work-off.ts'

export type BoundTo = { readonly item: string; readonly packaging: string | undefined }

/** 关联到已有物资: the unknown code becomes an item's own, and the scan that met it counts after all. */
export async function bindCode(kit: Kit, job: CodeJob, { item, packaging }: BoundTo): Promise<void> {
  const command = kit.around.newId()
  const answer = await kit.persist(() => kit.around.calls.bindCode({ command, item, code: job.text, ...(packaging === undefined ? {} : { packaging }) }))
  if (!answer.ok) return refuseCode(kit, job, answer.problems)
  kit.set({ box: '' })
  return workOff(kit, job)
}
