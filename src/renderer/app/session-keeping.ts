import { unlockDesk } from '../parts/desk-lock.ts'
import { keep, listen } from '../parts/kept.ts'
import { displayKey, readDisplay } from '../parts/display-settings.ts'

/** What a sign-in leaves in this browser, for all windows of the desk. */
export type KeptSession = { readonly token: string; readonly person: { readonly id: string; readonly name: string } }

const sessionKey = 'changping.session'
const deskKey = 'changping.desk'
const recentKey = 'changping.recent'
const mostRecent = 6

export function keptSession(): KeptSession | undefined {
  return readSession(localStorage.getItem(sessionKey))
}

export function keepSession(session: KeptSession): void {
  const names = [session.person.name, ...recentNames().filter((name) => name !== session.person.name)]
  keep(recentKey, JSON.stringify(names.slice(0, mostRecent)))
  unlockDesk()
  keep(sessionKey, JSON.stringify(session))
}

/** Only the session that was refused: another window may have signed in again meanwhile. */
export function forgetSession(token: string | undefined = keptSession()?.token): void {
  if (token === undefined || keptSession()?.token !== token) return
  keep(sessionKey, null)
  unlockDesk()
}

/** The raw text, for `useSyncExternalStore`; parse it with `readSession`. */
export const sessionText = { subscribe: listen, get: () => localStorage.getItem(sessionKey) }

export function readSession(text: string | null): KeptSession | undefined {
  const kept = parsed(text)
  return isSession(kept) ? kept : undefined
}

/** People who signed in at this desk, the last first. */
export function recentNames(): readonly string[] {
  const kept = parsed(localStorage.getItem(recentKey))
  return Array.isArray(kept) ? kept.filter((name): name is string => typeof name === 'string') : []
}

export function deskName(): string {
  return localStorage.getItem(deskKey) ?? ''
}

export function keepDeskName(name: string): void {
  keep(deskKey, name.trim())
}

/** Who calls, at which desk, in which language; a header cannot carry Chinese as it is. */
export function sessionHeaders(): Record<string, string> {
  const session = keptSession()
  const { language } = readDisplay(localStorage.getItem(displayKey(session?.person.id)), readDisplay(localStorage.getItem(displayKey(undefined))))
  return {
    'x-changping-desk': encodeURIComponent(deskName()),
    'x-changping-language': language,
    ...(session ? { 'x-changping-session': session.token } : {}),
  }
}

function isSession(value: unknown): value is KeptSession {
  if (typeof value !== 'object' || value === null || !('token' in value) || !('person' in value)) return false
  const { token, person } = value
  return typeof token === 'string' && typeof person === 'object' && person !== null && 'id' in person && 'name' in person
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
