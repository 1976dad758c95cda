import { useTRPCClient } from '../../app/client.ts'
import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { useWords } from '../../parts/words.tsx'
import type { LedgerItem } from './ledger-types.ts'

type Props = { readonly depot: string | undefined; readonly onChoose: (item: LedgerItem) => void; readonly onClose: () => void }

/** F4: an item that ever lay in the depots, by initials, name or code. */
export function ChooseItem({ depot, onChoose, onClose }: Props) {
  const words = useWords().report.screen
  const client = useTRPCClient()
  const find = async (text: string) => {
    const found = await client.ledger.items.query({ text, ...(depot === undefined ? {} : { depot }) })
    if (!found.ok) throw new Error(found.problems[0]?.code)
    return found.value.map((item) => ({ key: item.id, value: item, text: item.name, second: [item.code, item.spec].filter((part) => part !== '').join(' · '), end: item.unit }))
  }
  return <ChooseFromList title={words.chooseItem} source={find} onChoose={onChoose} onClose={onClose} />
}
