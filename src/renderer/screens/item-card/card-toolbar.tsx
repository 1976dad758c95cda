import { ChevronLeft, ScanBarcode, Tags } from 'lucide-react'
import { useLocation } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useKeys } from '../../parts/keys.ts'
import { useWords } from '../../parts/words.tsx'

type Props = {
  readonly item: string
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

/** Back to the list, on to the items beside it, and out with the goods. */
export function CardToolbar({ item, onPrevious, onNext }: Props) {
  const { item: words, print } = useWords()
  const { can } = useSession()
  const [, go] = useLocation()
  const back = () => go(paths.stock)
  useKeys([
    { combo: 'Escape', label: words.back, run: back },
    { combo: 'PgUp', label: words.previous, run: () => onPrevious?.(), enabled: onPrevious !== undefined },
    { combo: 'PgDn', label: words.next, run: () => onNext?.(), enabled: onNext !== undefined },
  ])
  return (
    <div className="item-toolbar">
      <ActionButton text={words.back} icon={ChevronLeft} onPress={back} />
      <Beside text={words.previous} combo="PgUp" onPress={onPrevious} />
      <Beside text={words.next} combo="PgDn" onPress={onNext} />
      <div className="band-end">
        <ActionButton text={print.entry.labels} icon={Tags} combo="Ctrl+L" onPress={() => go(paths.print('item', item))} />
        {can('post-out') ? <ActionButton text={words.issue} icon={ScanBarcode} kind="main" combo="F2" onPress={() => go(`${paths.scan}?mode=issue&item=${item}`)} /> : null}
      </div>
    </div>
  )
}

function Beside({ text, combo, onPress }: { readonly text: string; readonly combo: string; readonly onPress: (() => void) | undefined }) {
  return <button type="button" className="item-beside" disabled={onPress === undefined} onClick={onPress}>{text}<KeyCap combo={combo} /></button>
}
