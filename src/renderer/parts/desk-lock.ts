import { keep, useKept } from './kept.ts'
import { sharedValue, useShared } from './shared-value.ts'

/** Minutes without a key, the mouse or a scan after which a desk locks. */
export const lockChoices = [5, 15, 30, 60, 'never'] as const
export type LockAfter = (typeof lockChoices)[number]

const afterKey = 'changping.lock-after'
const lockedKey = 'changping.locked'
const activeKey = 'changping.active'

/** What this desk keeps to; all its windows lock and unlock together, and a locked one that is closed opens locked. */
export function useLockAfter(): readonly [LockAfter, (after: LockAfter) => void] {
  const [text, change] = useKept(afterKey)
  return [readLockAfter(text), (after) => change(String(after))]
}

export function readLockAfter(text: string | null): LockAfter {
  return lockChoices.find((choice) => String(choice) === text) ?? 15
}

export function useDeskLocked(): boolean {
  return useKept(lockedKey)[0] !== null
}

export function isDeskLocked(): boolean {
  return localStorage.getItem(lockedKey) !== null
}

export function lockDesk(): void {
  keep(lockedKey, 'locked')
}

export function unlockDesk(): void {
  noteActivity(Date.now())
  keep(lockedKey, null)
}

/** Kept for the other windows and for the next start, not more often than every few seconds. */
export function noteActivity(nowMs: number): void {
  const keptMs = lastActivity()
  if (keptMs === undefined || Math.abs(nowMs - keptMs) >= activeEveryMs) localStorage.setItem(activeKey, String(nowMs))
}

const activeEveryMs = 5_000

function lastActivity(): number | undefined {
  const text = localStorage.getItem(activeKey)
  return text === null ? undefined : Number(text)
}

/** Whether nobody has been here for so long that the desk locks. A desk that was never used has nothing to lock. */
export function isLeft(after: LockAfter, nowMs: number): boolean {
  const lastMs = lastActivity()
  return after !== 'never' && lastMs !== undefined && nowMs - lastMs >= after * minuteMs
}

const minuteMs = 60_000

/** Codes read while the desk is locked: counted, so that the lock can say each time that nothing was recorded. */
export function refuseScan(): void {
  refused.set(refused.get() + 1)
}

export function useRefusedScans(): number {
  return useShared(refused)
}

const refused = sharedValue(0)
