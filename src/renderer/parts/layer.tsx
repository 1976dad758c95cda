import { Modal } from 'antd'
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
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

/** A layer above the screen; the control with `data-first-focus` has the focus first. It keeps the focus, hides the screen's keys, Esc closes it, and the focus goes back to where it was. */
export function Layer({ title, onClose, children, foot = null, width = 520 }: Props) {
  const layer = useId()
  const place = useMemo<KeyPlace>(() => ({ level: 'layer', layer }), [layer])
  useKeysAt(place, [])
  useFocusBack()
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

/** Gives the focus back when the layer is gone, unless something else took it meanwhile or its place is gone too. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
  }, [before])
}
