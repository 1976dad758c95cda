import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { matchChoices } from '../../parts/choices.ts'
import { useWords } from '../../parts/words.tsx'
import type { SheetPage } from './import-types.ts'

type Header = { readonly first: number; readonly last: number }

type Props = { readonly page: SheetPage; readonly onChoose: (header: Header) => void; readonly onClose: () => void }

/** Rows in which a header is looked for. */
const lookedAt = 15

/** Which row or two rows are the header, with what stands in them; or none. */
export function ChooseHeader({ page, onChoose, onClose }: Props) {
  const words = useWords().intake
  const rows = page.rows.slice(0, lookedAt).map(({ row, cells }) => ({ row, text: cells.filter((cell) => cell !== '').slice(0, 8).join(' ') }))
  const choices = [
    ...rows.map(({ row, text }) => ({ key: `${row}`, value: { first: row, last: row }, text: words.headerRow(row), second: text })),
    ...rows.map(({ row, text }) => ({ key: `${row}+`, value: { first: row, last: row + 1 }, text: words.headerRowPair(row), second: text })),
    { key: 'none', value: { first: 1, last: 0 }, text: words.noHeader, second: '' },
  ]
  return <ChooseFromList title={words.chooseHeader} source={(text) => matchChoices(choices, text)} digits="type" onChoose={onChoose} onClose={onClose} />
}
