import { sharedValue, useShared } from '../parts/shared-value.ts'

/** Whether another person is being chosen to take the desk over. */
export function useSwitching(): boolean {
  return useShared(switching)
}

export function setSwitching(now: boolean): void {
  switching.set(now)
}

const switching = sharedValue(false)
