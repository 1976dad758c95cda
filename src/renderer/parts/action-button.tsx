import { Button } from 'antd'
import type { LucideIcon } from 'lucide-react'
import { KeyCap } from './key-cap.tsx'
import type { KeyCombo } from './key-combo.ts'
import type { KeyAction } from './key-layers.ts'
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
  /** In a layer: the focus begins here. */
  readonly firstFocus?: boolean
}

/** A button with its verb, icon and key. */
export function ActionButton(props: Props) {
  const { text, onPress, combo, icon: Icon, kind = 'plain', size = 'middle' } = props
  useKeys(keysOf(props))
  return (
    <Button
      {...looks[kind]}
      size={size}
      disabled={props.disabled === true}
      loading={props.busy === true}
      onClick={onPress}
      icon={Icon ? <Icon size={16} strokeWidth={1.8} aria-hidden /> : undefined}
      data-first-focus={props.firstFocus}
      aria-keyshortcuts={combo?.replace('Ctrl', 'Control')}
    >
      {text}
      {combo === undefined ? null : <KeyCap combo={combo} />}
    </Button>
  )
}

const looks = {
  plain: { type: 'default' }, main: { type: 'primary' }, danger: { type: 'default', danger: true }, quiet: { type: 'text' },
} as const

function keysOf({ text, onPress, combo, disabled = false, busy = false }: Props): readonly KeyAction[] {
  return combo === undefined ? [] : [{ combo, label: text, run: onPress, enabled: !disabled && !busy }]
}
