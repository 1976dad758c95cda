import { stationModes, type StationMode } from '#core/domain/scan/station-mode.ts'
import { useKeys } from '../../parts/keys.ts'
import { useWords } from '../../parts/words.tsx'

const combos: { readonly [Mode in StationMode]: string } = { receipt: 'Alt+R', issue: 'Alt+C', 'bin-move': 'Alt+Y', 'look-up': 'Alt+X' }

type Props = { readonly mode: StationMode; readonly onChange: (mode: StationMode) => void }

/** 入库 出库 移库 查询: what the next scan does. */
export function ModeBar({ mode, onChange }: Props) {
  const words = useWords().scan
  useKeys(stationModes.map((known) => ({ combo: combos[known], label: words.keys[known], run: () => onChange(known) })))
  return (
    <div className="mode-bar" role="radiogroup" aria-label={words.modeBar}>
      {stationModes.map((known) => (
        <button
          key={known}
          type="button"
          role="radio"
          aria-checked={known === mode}
          aria-keyshortcuts={combos[known]}
          title={`${words.modes[known]} ${combos[known].replace('+', ' ')}`}
          tabIndex={known === mode ? 0 : -1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(known)}
        >
          {words.modes[known]}
        </button>
      ))}
    </div>
  )
}
