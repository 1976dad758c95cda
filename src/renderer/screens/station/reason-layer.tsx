import { useState } from 'react'
import { matchChoices, type Choice } from '../../parts/choices.ts'
import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { TextLayer } from './text-layer.tsx'

type Props = { readonly batch: string; readonly first: string; readonly onAnswer: (reason: string | undefined) => void }

/** Why not the lot that should go first: one of the usual reasons, or one's own words. */
export function ReasonLayer({ batch, first, onAnswer }: Props) {
  const words = useWords().scan.reason
  const [own, setOwn] = useState(false)
  const close = () => onAnswer(undefined)
  const title = words.title(batch, first)
  if (own) return <TextLayer title={words.otherTitle} hint={title} fault={words.otherTitle} read={(text) => text.trim() || undefined} onDone={onAnswer} onClose={close} />
  const choices = [...words.list, ''].map((reason): Choice<string> => ({ key: reason, value: reason, text: reason || words.other }))
  return <ChooseFromList title={title} source={(text) => matchChoices(choices, text)} onChoose={(reason) => (reason === '' ? setOwn(true) : onAnswer(reason))} onClose={close} />
}
