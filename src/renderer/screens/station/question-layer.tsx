import type { Gs1Reading } from '#core/domain/gs1.ts'
import { problemSentence, type Words } from '#core/i18n/words.ts'
import { matchChoices, type Choice } from '../../parts/choices.ts'
import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { ConfirmLayer } from '../../parts/confirm-layer.tsx'
import { unitsText } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import { LotLayer } from './lot-layer.tsx'
import { ReasonLayer } from './reason-layer.tsx'
import type { Station } from './create-station.ts'
import type { ChoiceItem, Question } from './station-state.ts'

type Props = { readonly question: Question; readonly station: Station }

/** What must be said before the code in hand counts; the codes behind it wait in their order. */
export function QuestionLayer({ question, station }: Props) {
  const words = useWords()
  const drop = () => station.answer(undefined)
  switch (question.kind) {
    case 'choose': {
      const choices = question.choices.map((choice) => itemChoice(choice, words))
      return <ChooseFromList title={words.scan.choose(question.text)} source={(text) => matchChoices(choices, text)} onChoose={(item) => station.answer(item)} onClose={drop} />
    }
    case 'reading': {
      const choices = question.readings.map((reading, at) => readingChoice(reading, String(at), words))
      return <ChooseFromList title={words.scan.reading.title} source={(text) => matchChoices(choices, text)} onChoose={(reading) => station.answer(reading)} onClose={drop} />
    }
    case 'lot': return <LotLayer item={question.item} onAnswer={(said) => station.answer(said)} />
    case 'reason': return <ReasonLayer batch={question.batch} first={question.first} onAnswer={(reason) => station.answer(reason)} />
    case 'clock': return (
      <ConfirmLayer title={words.scan.clock.title} act={words.scan.clock.right} onAct={() => station.answer(true)} onClose={drop}>
        <p>{problemSentence(words, question.problem)}</p>
      </ConfirmLayer>
    )
  }
}

export function itemChoice({ item, name, code, spec = '', unit = '', scale, held }: ChoiceItem, words: Words): Choice<string> {
  return {
    key: `${item}|${code}`, value: item, text: name, second: [spec, code].filter((part) => part !== '').join(' · '), search: [code],
    ...(held === undefined || scale === undefined ? {} : { end: words.scan.held(unitsText({ value: held, scale, unit })) }),
  }
}

/** "批号 AB · 效期 2027-06-01" */
function readingChoice(reading: Gs1Reading, key: string, words: Words): Choice<Gs1Reading> {
  const said = words.scan.reading
  const parts = [
    ...(reading.batch === undefined ? [] : [`${said.batch} ${reading.batch}`]), ...(reading.serial === undefined ? [] : [`${said.serial} ${reading.serial}`]),
    ...(reading.expiresOn === undefined ? [] : [`${said.expiresOn} ${reading.expiresOn}`]), ...(reading.producedOn === undefined ? [] : [`${said.producedOn} ${reading.producedOn}`]),
    ...(reading.count === undefined ? [] : [`${said.count} ${reading.count}`]),
  ]
  return { key, value: reading, text: parts.length === 0 ? said.none : parts.join(' · '), second: reading.gtin ?? '' }
}
