import { Volume2, VolumeX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { ActionButton } from '../action-button.tsx'
import { Layer } from '../layer.tsx'
import { SettingsRow } from '../settings-row.tsx'
import { useWords } from '../words.tsx'
import { toneLevels, useToneLevel } from './desk-scanner.ts'
import { openTones, tonePlans, type ToneLevel, type ToneName, type Tones } from './tones.ts'
import { useAudible } from './use-tones.ts'
import './scan-layers.css'

const names = Object.keys(tonePlans) as readonly ToneName[]

/** 关 小 中 大, and each tone to be heard once. */
export function SoundLayer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { sound } = words.scan
  const [level, change] = useToneLevel()
  const tones = useRef<Tones | undefined>(undefined)
  const audible = useAudible()
  useEffect(() => {
    const opened = openTones(level)
    tones.current = opened
    return opened.close
  }, [level])
  const choose = (next: ToneLevel) => {
    change(next)
    tones.current?.setLevel(next)
    tones.current?.play('accepted')
  }
  return (
    <Layer title={sound.title} onClose={onClose} foot={<div className="layer-foot"><ActionButton text={words.common.close} onPress={onClose} /></div>}>
      {audible ? null : <p className="layer-hint" role="alert" data-wrong="true"><VolumeX size={16} strokeWidth={1.8} aria-hidden /> {sound.none}</p>}
      <SettingsRow label={sound.level}>
        <div className="mode-bar" role="radiogroup" aria-label={sound.level}>
          {toneLevels.map((known) => (
            <button key={known} type="button" role="radio" aria-checked={known === level} data-first-focus={known === level ? true : undefined} onClick={() => choose(known)}>{sound.levels[known]}</button>
          ))}
        </div>
      </SettingsRow>
      <SettingsRow label={sound.test}>
        <div className="tone-row">
          {names.map((name) => <ActionButton key={name} text={sound.tones[name]} icon={Volume2} size="small" onPress={() => tones.current?.play(name)} />)}
        </div>
      </SettingsRow>
    </Layer>
  )
}
