import { useState } from 'react'
import type { StationMode } from '#core/domain/scan/station-mode.ts'
import { matchChoices, type Choice } from '../../parts/choices.ts'
import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { unitsText } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import type { LastEntry, OtherLot } from './change-lot.ts'
import { lotText } from './line-text.ts'
import { LotLayer } from './lot-layer.tsx'
import { useLots } from './lot-row.tsx'
import { ReasonLayer } from './reason-layer.tsx'
import type { LotOption } from './station-calls.ts'

type Props = {
  readonly document: string
  readonly last: LastEntry
  readonly mode: StationMode
  readonly tracking: string
  /** Picked already, by a press on its chip. */
  readonly picked: LotOption | undefined
  readonly onChange: (other: OtherLot) => void
  readonly onClose: () => void
}

/** 换批次 for the last scan: another lot that lies here, with a reason where it is not the first out; or what comes in after all. */
export function LotChangeLayer({ document, last, mode, tracking, picked, onChange, onClose }: Props) {
  const words = useWords().scan
  const lots = useLots(document, last.answer.item.id)
  const [chosen, setChosen] = useState(picked)
  const { item } = last.answer
  if (mode === 'receipt') return <LotLayer item={{ name: item.name, tracking }} onAnswer={(said) => (said ? onChange({ said }) : onClose())} />
  const first = lots.find(({ fit }) => fit)
  const take = (lot: LotOption) => {
    if (mode === 'issue' && first && first.lot !== lot.lot) setChosen(lot)
    else onChange({ lot: lot.lot, reason: '' })
  }
  if (chosen && mode === 'issue' && first && first.lot !== chosen.lot) {
    return <ReasonLayer batch={lotText(chosen, words.lot)} first={lotText(first, words.lot)} onAnswer={(reason) => (reason === undefined ? onClose() : onChange({ lot: chosen.lot, reason }))} />
  }
  const choices = lots.map((lot): Choice<LotOption> => ({
    key: `${lot.lot}|${lot.place}`, value: lot, text: lotText(lot, words.lot), second: [lot.placeCode, lot.lastDay].filter((part) => part !== '').join(' · '),
    end: words.lots.free(unitsText({ ...item, value: Math.max(0, lot.quantity) })),
  }))
  return <ChooseFromList title={words.lots.title(item.name)} source={(text) => matchChoices(choices, text)} onChoose={take} onClose={onClose} />
}
