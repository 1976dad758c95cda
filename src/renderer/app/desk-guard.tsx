import { SwitchForm } from '../screens/sign-in/switch-form.tsx'
import { useDeskLocked } from '../parts/desk-lock.ts'
import { useKeys } from '../parts/keys.ts'
import { Layer } from '../parts/layer.tsx'
import { useWords } from '../parts/words.tsx'
import { LockLayer } from './lock-layer.tsx'
import { useSession } from './session.tsx'
import { useSite } from './site.tsx'
import { setSwitching, useSwitching } from './switching.ts'
import { useIdleLock } from './use-idle-lock.ts'

/** Whose desk this is: locks it when it is left, and hands it to another person. Practice has nothing to guard. */
export function DeskGuard() {
  const words = useWords().frame.switchPerson
  const { me } = useSession()
  const { practice } = useSite()
  const locked = useDeskLocked()
  const switching = useSwitching()
  const close = () => setSwitching(false)
  useIdleLock({ idles: !practice })
  return (
    <>
      {switching ? <Layer title={words.title} onClose={close}><Switching present={me.name} onClose={close} /></Layer> : null}
      {locked ? <LockLayer onSwitched={close} /> : null}
    </>
  )
}

/** The menu that opened this layer keeps Esc to itself until its own closing is over; here Esc closes the layer at once. */
function Switching({ present, onClose }: { readonly present: string; readonly onClose: () => void }) {
  useKeys([{ combo: 'Escape', label: '', run: onClose }])
  return <SwitchForm present={present} onDone={onClose} />
}
