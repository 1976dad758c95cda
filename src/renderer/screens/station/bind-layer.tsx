import { useState } from 'react'
import { useTRPCClient } from '../../app/client.ts'
import type { Choice } from '../../parts/choices.ts'
import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { ChoosePack } from '../../parts/choose-pack.tsx'
import { unitsText } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import type { BoundTo } from './bind-code.ts'
import type { StationItem } from './station-calls.ts'

type Props = { readonly text: string; readonly depot: string; readonly onBind: (to: BoundTo) => void; readonly onClose: () => void }

/** Whose code this is: the item, then, where it has packs, what it is printed on. */
export function BindLayer({ text, depot, onBind, onClose }: Props) {
  const words = useWords().scan
  const client = useTRPCClient()
  const [item, setItem] = useState<StationItem | undefined>(undefined)
  if (item) return <ChoosePack item={item} onChoose={(packaging) => onBind({ item: item.id, packaging })} onClose={onClose} />
  const source = async (typed: string) => {
    const found = await client.draft.items.query({ depot, text: typed, heldFirst: false })
    return found.ok ? found.value.map((known): Choice<StationItem> => ({
      key: known.id, value: known, text: known.name, second: [known.spec, known.code].filter((part) => part !== '').join(' · '), end: words.held(unitsText({ ...known, value: known.held })),
    })) : []
  }
  return (
    <ChooseFromList
      title={words.unknown.bindTitle(text)}
      source={source}
      onChoose={(known) => (known.packs.length === 0 ? onBind({ item: known.id, packaging: undefined }) : setItem(known))}
      onClose={onClose}
    />
  )
}
