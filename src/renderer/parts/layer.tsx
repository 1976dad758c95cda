import { Modal } from 'antd'
import { useId, useMemo, useRef, type ReactNode } from 'react'
import { KeyPlaceContext, useKeysAt } from './keys.ts'
import type { KeyPlace } from './key-layers.ts'

type Props = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly foot?: ReactNode
  /** CSS pixels. */
  readonly width?: number
}

/** A layer above the screen; the control with `data-first-focus` has the focus first. It keeps the focus, hides the screen's keys, and Esc closes it. */
export function Layer({ title, onClose, children, foot = null, width = 520 }: Props) {
  const layer = useId()
  const place = useMemo<KeyPlace>(() => ({ level: 'layer', layer }), [layer])
  useKeysAt(place, [])
  const body = useRef<HTMLDivElement>(null)
  const focusFirst = () => body.current?.closest('[role="dialog"]')?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
  return (
    <KeyPlaceContext value={place}>
      <Modal
        open
        centered
        title={title}
        onCancel={onClose}
        footer={foot}
        width={width}
        afterOpenChange={() => focusFirst()}
        transitionName=""
        maskTransitionName=""
      >
        <div ref={body}>{children}</div>
      </Modal>
    </KeyPlaceContext>
  )
}
