import { Button } from 'antd'
import type { LucideIcon } from 'lucide-react'
import { KeyCap } from './key-cap.tsx'
import type { KeyCombo } from './key-combo.ts'
import { useKeys } from './keys.ts'

type Props = {
  readonly text: string
  readonly onPress: () => void
  /** Pressing this key is pressing the button; F1 lists it under the button's text. */
  readonly combo?: KeyCombo
  readonly icon?: LucideIcon
  readonly kind?: 'plain' | 'main' | 'danger' | 'quiet'
  readonly size?: 'small' | 'middle' | 'large'
  readonly disabled?: boolean
  /** Working: shows so and takes no second press. */
  readonly busy?: boolean
}

/** A button with its verb, icon and key. */
export function ActionButton(props: Props) {
  const { text, onPress, combo, icon: Icon, kind = 'plain', size = 'middle', disabled = false, busy = false } = props
  useKeys(combo === undefined ? [] : [{ combo, label: text, run: onPress, enabled: !disabled && !busy }])
  return (
    <Button
      type={antdTypes[kind]}
      danger={kind === 'danger'}
      size={size}
      disabled={disabled}
      loading={busy}
      onClick={onPress}
      icon={Icon ? <Icon size={16} strokeWidth={1.8} aria-hidden /> : undefined}
      aria-keyshortcuts={combo === undefined ? undefined : combo.replace('Ctrl', 'Control')}
    >
      {text}
      {combo === undefined ? null : <KeyCap combo={combo} />}
    </Button>
  )
}

const antdTypes = { plain: 'default', main: 'primary', danger: 'default', quiet: 'text' } as const
