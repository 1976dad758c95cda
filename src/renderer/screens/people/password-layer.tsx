import { Copy } from 'lucide-react'
import { useState } from 'react'
import { ActionButton } from '../../parts/action-button.tsx'
import { Layer } from '../../parts/layer.tsx'
import { useWords } from '../../parts/words.tsx'

export type Told = { readonly name: string; readonly password: string }

/** A password made for somebody else, shown once. */
export function PasswordLayer({ told, onClose }: { readonly told: Told; readonly onClose: () => void }) {
  const words = useWords()
  const people = words.settings.people
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(told.password).then(() => setCopied(true))
  const foot = (
    <div className="layer-foot">
      <ActionButton text={copied ? people.copied : people.copy} icon={Copy} onPress={copy} />
      <ActionButton text={words.common.close} kind="main" firstFocus onPress={onClose} />
    </div>
  )
  return (
    <Layer title={people.passwordTitle(told.name)} onClose={onClose} foot={foot}>
      <p className="told" aria-label={people.passwordTitle(told.name)}>{told.password}</p>
      <p>{people.passwordHint}</p>
    </Layer>
  )
}
