import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Scale } from '#core/domain/quantity.ts'
import { problemSentence } from '#core/i18n/words.ts'
import { reportAccident } from '../app/accidents.ts'
import { useTRPCClient } from '../app/client.ts'
import type { Choice } from '../parts/choices.ts'
import { ChooseFromList } from '../parts/choose-from-list.tsx'
import { ChoosePack } from '../parts/choose-pack.tsx'
import { newId } from '../parts/new-id.ts'
import { scaleOf } from '../parts/quantity-label.ts'
import { showToast } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'

type Item = { readonly id: string; readonly name: string; readonly unit: string; readonly scale: Scale; readonly packs: readonly { readonly id: string; readonly name: string; readonly baseUnits: number }[] }

type Props = { readonly text: string; readonly onBound: (item: string) => void; readonly onClose: () => void }

/** 关联到已有物资: whose code this is, then, where it has packs, what it is printed on. */
export function BindCode({ text, onBound, onClose }: Props) {
  const words = useWords()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const [item, setItem] = useState<Item | undefined>(undefined)
  const [command] = useState(newId)
  const bind = async ({ id, name }: Item, packaging: string | undefined) => {
    const answer = await client.master.bindCode.mutate({ command, item: id, code: text, ...(packaging === undefined ? {} : { packaging }) })
    onClose()
    const [problem] = answer.ok ? [] : answer.problems
    showToast(problem ? { tone: 'bad', text: problemSentence(words, problem) } : { tone: 'ok', text: words.search.scanned.bound(name) })
    if (answer.ok) onBound(id)
    await queries.invalidateQueries()
  }
  const chosen = async (id: string) => {
    const answer = await client.master.item.query({ id })
    if (!answer.ok || answer.value === null) return onClose()
    const { item: known, packs } = answer.value
    const full: Item = { id, name: known.name, unit: known.unit, scale: scaleOf(known), packs: packs.filter(({ retiredOn }) => retiredOn === null) }
    return full.packs.length === 0 ? bind(full, undefined) : setItem(full)
  }
  if (item) return <ChoosePack item={item} onChoose={(packaging) => void bind(item, packaging).catch(reportAccident)} onClose={onClose} />
  const source = async (typed: string) => {
    const found = await client.master.findItems.query({ text: typed })
    return found.ok ? found.value.map((known): Choice<string> => ({ key: known.id, value: known.id, text: known.name, second: [known.spec, known.code].filter((part) => part !== '').join(' \u00b7 '), end: known.unit })) : []
  }
  return <ChooseFromList title={words.search.scanned.bindTitle(text)} source={source} onChoose={(id) => void chosen(id).catch(reportAccident)} onClose={onClose} />
}
