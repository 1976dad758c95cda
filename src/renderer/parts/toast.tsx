import { CircleCheck, Info, OctagonAlert, TriangleAlert, X, type LucideIcon } from 'lucide-react'
import { useEffect } from 'react'
import { sharedValue, useShared } from './shared-value.ts'
import { useWords } from './words.tsx'
import './toast.css'

export type Toast = {
  readonly tone: 'ok' | 'warn' | 'bad' | 'accent'
  readonly text: string
  readonly act?: { readonly text: string; readonly run: () => void }
}

/** Said once, and when: an ISO instant. Keys grow. */
export type Notice = Toast & { readonly key: number; readonly at: string }

/** Says something once, at the lower right, without taking the focus; it takes the place of what was said in the same tone, and waits among the notices. */
export function showToast(toast: Toast): void {
  latest += 1
  const notice = { ...toast, key: latest, at: new Date().toISOString() }
  shown.set([...shown.get().filter(({ tone }) => tone !== toast.tone), notice])
  said.set([...said.get(), notice].slice(-mostNotices))
}

/** What was said since the window opened or the notices were forgotten, the newest last. */
export function useNotices(): readonly Notice[] {
  return useShared(said)
}

/** Another person begins with none. */
export function forgetNotices(): void {
  said.set([])
}

/** Where toasts appear; once, in the frame. */
export function ToastArea() {
  const toasts = useShared(shown)
  const words = useWords()
  return (
    <div className="toasts" role="status" aria-live="polite" aria-label={words.common.toast.area}>
      {toasts.map((toast) => <ToastCard key={toast.key} toast={toast} closeName={words.common.toast.close} />)}
    </div>
  )
}

function ToastCard({ toast, closeName }: { readonly toast: Notice; readonly closeName: string }) {
  useEffect(() => {
    const timer = setTimeout(() => close(toast.key), toast.tone === 'bad' || toast.act ? longMs : shortMs)
    return () => clearTimeout(timer)
  }, [toast])
  const Icon = toastIcons[toast.tone]
  const { act } = toast
  return (
    <div className={`toast toast-${toast.tone}`}>
      <Icon size={20} strokeWidth={1.8} aria-hidden />
      <span className="toast-text">{toast.text}</span>
      {act ? <button type="button" className="link" onClick={() => { act.run(); close(toast.key) }}>{act.text}</button> : null}
      <button type="button" className="icon-button" aria-label={closeName} onClick={() => close(toast.key)}>
        <X size={16} strokeWidth={1.8} aria-hidden />
      </button>
    </div>
  )
}

const shortMs = 5_000
/** Time to reach for the button, or to read what went wrong. */
const longMs = 8_000
export const toastIcons: { readonly [Tone in Toast['tone']]: LucideIcon } = {
  ok: CircleCheck, warn: TriangleAlert, bad: OctagonAlert, accent: Info,
}

let latest = 0
/** More were not read again. */
const mostNotices = 50
const shown = sharedValue<readonly Notice[]>([])
const said = sharedValue<readonly Notice[]>([])

function close(key: number): void {
  shown.set(shown.get().filter((toast) => toast.key !== key))
}
