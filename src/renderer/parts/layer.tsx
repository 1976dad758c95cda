import { Modal } from 'antd'
import { useId, useMemo, type ReactNode } from 'react'
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

/** A layer above the screen: it keeps the focus, hides the screen's keys, and Esc closes it. */
export function Layer({ title, onClose, children, foot = null, width = 520 }: Props) {
  const layer = useId()
  const place = useMemo<KeyPlace>(() => ({ level: 'layer', layer }), [layer])
  useKeysAt(place, [])
  return (
    <KeyPlaceContext value={place}>
      <Modal
        open
        centered
        title={title}
        onCancel={onClose}
        footer={foot}
        width={width}
        transitionName=""
        maskTransitionName=""
      >
        {children}
      </Modal>
    </KeyPlaceContext>
  )
}
