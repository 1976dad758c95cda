import { LockKeyhole, LogOut, Users } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState, type SyntheticEvent } from 'react'
import { ActionButton } from '../parts/action-button.tsx'
import { refuseScan, useRefusedScans } from '../parts/desk-lock.ts'
import type { KeyPlace } from '../parts/key-layers.ts'
import { KeyPlaceContext, useKeysAt } from '../parts/keys.ts'
import { useScanTaker } from '../parts/scan/scan-takers.ts'
import { useTones } from '../parts/scan/use-tones.ts'
import { useWords } from '../parts/words.tsx'
import { SwitchForm } from '../screens/sign-in/switch-form.tsx'
import { useSession } from './session.tsx'
import { UnlockForm } from './unlock-form.tsx'
import './lock-layer.css'

/**
 * 锁定: the browser's own topmost layer covers the window and keeps keys, mouse, drops and scans from what is below, which
 * stays as it was: typed fields, open layers, drafts.
 */
export function LockLayer({ onSwitched }: { readonly onSwitched: () => void }) {
  const { frame: words } = useWords()
  const { me, signOut } = useSession()
  const [handing, setHanding] = useState(false)
  const layer = useId()
  const place = useMemo<KeyPlace>(() => ({ level: 'layer', layer }), [layer])
  useKeysAt(place, [])
  const box = useModal()
  return (
    <KeyPlaceContext value={place}>
      <dialog ref={box} className="lock" role="dialog" tabIndex={-1} aria-label={words.lock.title} onKeyDown={keepKeys} onPaste={keepIn} onDragEnter={refuseDrop} onDragOver={refuseDrop} onDrop={refuseDrop}>
        <section className="lock-card">
          <h1><LockKeyhole size={26} strokeWidth={1.8} aria-hidden />{words.lock.title}</h1>
          <RefusedScans />
          {handing ? <SwitchForm present={me.name} onDone={onSwitched} /> : <UnlockForm name={me.name} />}
          <div className="lock-acts">
            <ActionButton text={handing ? words.lock.back : words.lock.other} icon={Users} kind="quiet" onPress={() => setHanding(!handing)} />
            <ActionButton text={words.signOut} icon={LogOut} kind="quiet" onPress={signOut} />
          </div>
        </section>
      </dialog>
    </KeyPlaceContext>
  )
}

/** Opens as modal, again where the browser closed it by Esc, and gives the focus back to where it was. */
function useModal() {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = box.current
    if (!dialog) return undefined
    const open = () => {
      dialog.showModal()
      dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    }
    open()
    dialog.addEventListener('close', open)
    return () => {
      dialog.removeEventListener('close', open)
      dialog.close()
      requestAnimationFrame(refocus)
    }
  }, [])
  return box
}

/** Chromium gives the focus back while the page still counts as covered: the field has it then, but no caret, and takes no letter. */
function refocus(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || field === document.body) return
  field.blur()
  field.focus({ preventScroll: true })
}

/** A code read at a locked desk is not recorded, and that is said each time, with the tone of a refusal. */
function RefusedScans() {
  const refused = useRefusedScans()
  const [before] = useState(refused)
  useScanTaker(refuseScan)
  return <div role="alert">{refused > before ? <Refused key={refused} /> : null}</div>
}

function Refused() {
  const words = useWords().frame.lock
  const [silent, setSilent] = useState(false)
  const { play } = useTones(() => setSilent(true))
  const sound = useEffectEvent(() => play('refused'))
  useEffect(() => sound(), [])
  return <>{silent ? <div className="screen-flash" aria-hidden /> : null}<p className="lock-scanned">{words.scanned}</p></>
}

function keepIn(event: SyntheticEvent): void {
  event.stopPropagation()
}

function keepKeys(event: SyntheticEvent & { readonly key: string }): void {
  event.stopPropagation()
  if (event.key === 'Escape') event.preventDefault()
}

function refuseDrop(event: SyntheticEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
