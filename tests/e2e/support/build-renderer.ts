import { ensureRenderer } from '../../../scripts/build/renderer.ts'

/** Before the first end-to-end test: the screens as their sources are now. */
export async function setup(): Promise<void> {
  await ensureRenderer((line) => console.log(line))
}
