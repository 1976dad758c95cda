import { comboText } from '../parts/key-combo.ts'
import { listed, type KeyAction } from '../parts/key-layers.ts'
import { useKeyLayers } from '../parts/keys.ts'
import { Layer } from '../parts/layer.tsx'
import { useWords } from '../parts/words.tsx'

/** F1: every key of the screen below, then those that work everywhere. */
export function HelpLayer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().frame.keys
  const layers = useKeyLayers()
  const [here, everywhere] = [listed(layers, 'screen'), listed(layers, 'everywhere')]
  return (
    <Layer title={words.title} onClose={onClose} width={760}>
      <div className="help">
        {here.length > 0 ? <KeyTable title={words.thisScreen} actions={here} /> : null}
        <KeyTable title={words.everywhere} actions={everywhere} />
      </div>
    </Layer>
  )
}

function KeyTable({ title, actions }: { readonly title: string; readonly actions: readonly KeyAction[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {actions.map(({ combo, label }) => (
          <div key={combo}>
            <dt><kbd className="key-cap">{comboText(combo)}</kbd></dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
