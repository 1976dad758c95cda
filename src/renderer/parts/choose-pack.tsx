import type { Scale } from '#core/domain/quantity.ts'
import { ChooseFromList } from './choose-from-list.tsx'
import { matchChoices, type Choice } from './choices.ts'
import { unitsText } from './quantity-label.ts'
import { useWords } from './words.tsx'

type Props = {
  readonly item: { readonly unit: string; readonly scale: Scale; readonly packs: readonly { readonly id: string; readonly name: string; readonly baseUnits: number }[] }
  /** Undefined: a single piece. */
  readonly onChoose: (packaging: string | undefined) => void
  readonly onClose: () => void
}

/** What an unknown code is printed on: a piece or one of the item's packs. */
export function ChoosePack({ item, onChoose, onClose }: Props) {
  const words = useWords().scan.unknown
  const one: Choice<string | undefined> = { key: '', value: undefined, text: words.one(item.unit) }
  const packs = item.packs.map(({ id, name, baseUnits }): Choice<string | undefined> => ({ key: id, value: id, text: name, second: unitsText({ ...item, value: baseUnits }) }))
  return <ChooseFromList title={words.packTitle} source={(typed) => matchChoices([one, ...packs], typed)} onChoose={onChoose} onClose={onClose} />
}
