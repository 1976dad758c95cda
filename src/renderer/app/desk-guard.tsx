import { SwitchForm } from '../screens/sign-in/switch-form.tsx'
import { useDeskLocked } from '../parts/desk-lock.ts'
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
      {switching ? <Layer title={words.title} onClose={close}><SwitchForm present={me.name} onDone={close} /></Layer> : null}
      {locked ? <LockLayer onSwitched={close} /> : null}
    </>
  )
}
