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

/** Says something once, at the lower right, without taking the focus; it takes the place of what was said in the same tone. */
export function showToast(toast: Toast): void {
  latest += 1
  shown.set([...shown.get().filter(({ tone }) => tone !== toast.tone), { ...toast, key: latest }])
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

function ToastCard({ toast, closeName }: { readonly toast: Shown; readonly closeName: string }) {
  useEffect(() => {
    const timer = setTimeout(() => close(toast.key), toast.tone === 'bad' || toast.act ? longMs : shortMs)
    return () => clearTimeout(timer)
  }, [toast])
  const Icon = icons[toast.tone]
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

type Shown = Toast & { readonly key: number }

const shortMs = 5_000
/** Time to reach for the button, or to read what went wrong. */
const longMs = 8_000
const icons: { readonly [Tone in Toast['tone']]: LucideIcon } = {
  ok: CircleCheck, warn: TriangleAlert, bad: OctagonAlert, accent: Info,
}

let latest = 0
const shown = sharedValue<readonly Shown[]>([])

function close(key: number): void {
  shown.set(shown.get().filter((toast) => toast.key !== key))
}
