import { Button, Checkbox } from 'antd'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { ActionButton } from './action-button.tsx'
import { moveColumn, showColumn, type GridView } from './grid-view.ts'
import { Layer } from './layer.tsx'
import { useWords } from './words.tsx'

type Props = {
  /** Headings by column id. */
  readonly titles: ReadonlyMap<string, string>
  readonly view: GridView
  readonly onChange: (view: GridView) => void
  /** Back to the columns the screen declares. */
  readonly onReset: () => void
  readonly onClose: () => void
}

/** Which columns a grid shows and in which order, by keyboard too. */
export function GridColumnsLayer({ titles, view, onChange, onReset, onClose }: Props) {
  const words = useWords().common
  const known = view.columns.filter(({ id }) => titles.has(id))
  const foot = (
    <div className="layer-foot">
      <ActionButton text={words.grid.columnsBack} onPress={onReset} />
      <ActionButton text={words.close} kind="main" onPress={onClose} firstFocus />
    </div>
  )
  return (
    <Layer title={words.grid.chooseColumns} onClose={onClose} width={420} foot={foot}>
      <ul className="columns-list">
        {known.map(({ id, hidden }) => {
          const title = titles.get(id) ?? id
          return (
            <li key={id}>
              <Checkbox checked={!hidden} onChange={(event) => onChange(showColumn(view, id, event.target.checked))}>
                {title}
              </Checkbox>
              <Step icon="up" name={words.grid.moveUp(title)} onPress={() => onChange(moveColumn(view, id, -1))} />
              <Step icon="down" name={words.grid.moveDown(title)} onPress={() => onChange(moveColumn(view, id, 1))} />
            </li>
          )
        })}
      </ul>
    </Layer>
  )
}

type StepProps = { readonly icon: 'up' | 'down'; readonly name: string; readonly onPress: () => void }

function Step({ icon, name, onPress }: StepProps) {
  const Icon = icon === 'up' ? ArrowUp : ArrowDown
  return <Button type="text" size="small" aria-label={name} onClick={onPress} icon={<Icon size={16} strokeWidth={1.8} aria-hidden />} />
}
