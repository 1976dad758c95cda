import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Copy, Hash, Printer, ScanBarcode, Undo2, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { NameUnitsLayer } from '../../app/name-units-layer.tsx'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import type { KeyCombo } from '../../parts/key-combo.ts'
import { useKeys } from '../../parts/keys.ts'
import { handOver, unreadCode } from '../../parts/scan/scan-takers.ts'
import { useWords } from '../../parts/words.tsx'
import type { DocumentView, Neighbours } from './document-types.ts'

type Props = {
  readonly view: DocumentView
  readonly neighbours: Neighbours | undefined
  readonly copying: boolean
  readonly onCopy: () => void
  readonly onReverse: () => void
}

/** 复制 打印 冲销, and the way to the papers beside this one. */
export function DocumentToolbar({ view: { heading, lines, may }, neighbours, copying, onCopy, onReverse }: Props) {
  const { toolbar } = useWords().document
  const [, go] = useLocation()
  const back = () => go(paths.documents)
  useKeys([{ combo: 'Escape', label: toolbar.back, run: back }])
  const corrects = heading.kind === 'reversal' || heading.state === 'reversed'
  return (
    <div className="document-toolbar" role="toolbar">
      <ActionButton text={toolbar.back} icon={ChevronLeft} onPress={back} />
      {may.copy ? <ActionButton text={corrects ? toolbar.correct : toolbar.copy} icon={Copy} combo="Ctrl+D" busy={copying} onPress={onCopy} /> : null}
      <ActionButton text={toolbar.print} icon={Printer} combo="Ctrl+P" onPress={() => go(paths.print('document', heading.id))} />
      {may.reverse ? <ActionButton text={toolbar.reverse} icon={Undo2} combo="Ctrl+Shift+R" onPress={onReverse} /> : null}
      {may.edit ? <ActionButton text={toolbar.scan} icon={ScanBarcode} combo="F2" onPress={() => goOn(heading.number ?? '', go)} /> : null}
      <UnitSerialsDue lines={lines} />
      <div className="band-end">
        <Beside text={toolbar.first} combo="Ctrl+Home" icon={ChevronFirst} to={neighbours?.first} here={heading.id} />
        <Beside text={toolbar.previous} combo="PgUp" icon={ChevronLeft} to={neighbours?.previous} here={heading.id} />
        <Beside text={toolbar.next} combo="PgDn" icon={ChevronRight} to={neighbours?.next} here={heading.id} />
        <Beside text={toolbar.last} combo="Ctrl+End" icon={ChevronLast} to={neighbours?.last} here={heading.id} />
      </div>
    </div>
  )
}

/** Units on this paper that still have provisional serials, item by item. */
function UnitSerialsDue({ lines }: Pick<DocumentView, 'lines'>) {
  const words = useWords().print.units
  const { can } = useSession()
  const [open, setOpen] = useState(false)
  const due = lines.filter(({ provisional }) => provisional)
  const [first] = due
  if (!first || !can('bind-code')) return null
  const units = due.flatMap(({ item, lot, serial }) => (item === first.item && lot !== null ? [{ lot, serial }] : []))
  return (
    <>
      <ActionButton text={words.open} icon={Hash} onPress={() => setOpen(true)} />
      {open ? <NameUnitsLayer item={{ id: first.item, name: first.itemName }} units={units} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** The station takes a draft up by its number, as if that had been scanned. */
function goOn(number: string, go: (path: string) => void): void {
  handOver(unreadCode(number))
  go(paths.scan)
}

type BesideProps = { readonly text: string; readonly combo: KeyCombo; readonly icon: LucideIcon; readonly to: string | undefined; readonly here: string }

function Beside({ text, combo, icon: Icon, to, here }: BesideProps) {
  const [, go] = useLocation()
  const enabled = to !== undefined && to !== here
  const open = () => {
    if (to !== undefined) go(paths.document(to), { replace: true })
  }
  useKeys([{ combo, label: text, run: open, enabled }])
  return <button type="button" className="document-beside" aria-label={text} title={text} disabled={!enabled} onClick={open}><Icon size={16} strokeWidth={1.8} aria-hidden /></button>
}
