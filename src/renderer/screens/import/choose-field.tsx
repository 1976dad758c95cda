import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { matchChoices } from '../../parts/choices.ts'
import { useWords } from '../../parts/words.tsx'
import type { ImportField, PreviewSheet, SeenSheets } from './import-types.ts'

type Props = {
  readonly column: PreviewSheet['columns'][number]
  readonly fields: SeenSheets['fields']
  readonly names: SeenSheets['names']
  /** Undefined: the column is passed over. */
  readonly onChoose: (field: ImportField | undefined) => void
  readonly onClose: () => void
}

/** What a column means: the likeliest first, passing it over among them. */
export function ChooseField({ column, fields, names, onChoose, onClose }: Props) {
  const words = useWords().intake
  const likely = [column.field, column.second].filter((field) => field !== undefined)
  const ordered = [...likely, ...fields.filter((field) => !likely.includes(field))]
  const choices = [
    ...ordered.map((field) => ({ key: field, value: field as ImportField | undefined, text: names?.[field] ?? words.field[field] })),
    { key: '', value: undefined, text: words.noField },
  ]
  return <ChooseFromList title={words.chooseField(column.letter, column.heading)} source={(text) => matchChoices(choices, text)} onChoose={onChoose} onClose={onClose} />
}
