import { Segmented } from 'antd'
import { ActionButton } from './action-button.tsx'
import { densities, shades, typeSizes } from './display-settings.ts'
import { SettingsRow } from './settings-row.tsx'
import { showToast } from './toast.tsx'
import { useDisplaySettings } from './use-display-settings.tsx'
import { useWords } from './words.tsx'

/** Type size, first screen, light and dark, row height, language: changed at once, kept for this person. */
export function DisplaySettingsPanel() {
  const words = useWords().settings
  const { size, shade, density, language, simple, change, changeDesk } = useDisplaySettings()
  const sizeNames = [words.sizes.normal, words.sizes.large, words.sizes.larger]
  const useForDesk = () => {
    changeDesk()
    showToast({ tone: 'ok', text: words.wholeDeskDone })
  }
  return (
    <section className="card">
      <div className="card-head"><h2>{words.mine}</h2><p>{words.mineHint}</p></div>
      <SettingsRow label={words.size} hint={words.sizeHint}>
        <Segmented
          value={size}
          options={typeSizes.map((value, at) => ({ value, label: sizeNames[at] }))}
          onChange={(value) => change({ size: value })}
        />
      </SettingsRow>
      <SettingsRow label={words.start} hint={words.startHint}>
        <Segmented
          value={simple}
          options={[false, true].map((value) => ({ value, label: value ? words.starts.simple : words.starts.usual }))}
          onChange={(value) => change({ simple: value })}
        />
      </SettingsRow>
      <SettingsRow label={words.shade}>
        <Segmented
          value={shade}
          options={shades.map((value) => ({ value, label: words.shades[value] }))}
          onChange={(value) => change({ shade: value })}
        />
      </SettingsRow>
      <SettingsRow label={words.density}>
        <Segmented
          value={density}
          options={densities.map((value) => ({ value, label: words.densities[value] }))}
          onChange={(value) => change({ density: value })}
        />
      </SettingsRow>
      <SettingsRow label={words.language}>
        <Segmented
          value={language}
          options={(['zh', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
          onChange={(value) => change({ language: value })}
        />
      </SettingsRow>
      <SettingsRow label={words.wholeDesk} hint={words.wholeDeskHint}>
        <ActionButton text={words.wholeDeskAct} onPress={useForDesk} />
      </SettingsRow>
    </section>
  )
}
