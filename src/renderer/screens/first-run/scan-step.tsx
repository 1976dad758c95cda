import { ArrowRight, CircleCheck, ScanBarcode, Volume2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { learningScanner } from '#core/domain/scan/scanner-settings.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import type { GunScan } from '../../parts/scan/scan-listener.ts'
import { openTones, type Tones } from '../../parts/scan/tones.ts'
import { useScanListener } from '../../parts/scan/use-scan-listener.ts'
import { useWords } from '../../parts/words.tsx'
import { Wizard } from './wizard.tsx'

type Props = { readonly onScan: () => void; readonly onLater: () => void }

/** 4 扫第一件: whether the gun and the sound work, then to the scan station. */
export function ScanStep({ onScan, onLater }: Props) {
  const words = useWords().firstRun.scan
  const [heard, setHeard] = useState<GunScan | undefined>(undefined)
  const [played, setPlayed] = useState(false)
  const tones = useTones()
  useScanListener({
    settings: learningScanner,
    onScan: (scan) => {
      tones.current?.play('accepted')
      setHeard(scan)
    },
    onFailure: () => undefined,
  })
  const play = () => {
    tones.current?.play('accepted')
    setPlayed(true)
  }
  return (
    <Wizard
      step="scan"
      title={words.title}
      lead={words.lead}
      aside={<ActionButton text={words.later} kind="quiet" size="large" onPress={onLater} />}
      onward={<ActionButton text={words.go} icon={ArrowRight} kind="main" size="large" combo="Enter" onPress={onScan} />}
    >
      <div className="heard" role="status" aria-live="assertive" data-heard={heard !== undefined}>
        {heard ? <CircleCheck size={46} strokeWidth={1.8} aria-hidden /> : <ScanBarcode size={46} strokeWidth={1.8} aria-hidden />}
        <div>
          <strong>{heard ? words.heard : words.waiting}</strong>
          {heard ? <code>{heard.text}</code> : null}
          <span>{heard ? words.heardHint(words.endings[heard.endedBy]) : words.waitingHint}</span>
        </div>
      </div>
      <div className="sound-row">
        <ActionButton text={words.sound} icon={Volume2} size="large" onPress={play} />
        <span role="status">{played ? words.soundPlayed : words.soundHint}</span>
      </div>
      <p className="wizard-note">{words.learn}</p>
    </Wizard>
  )
}

function useTones() {
  const tones = useRef<Tones | undefined>(undefined)
  useEffect(() => {
    const opened = openTones('middle')
    tones.current = opened
    return opened.close
  }, [])
  return tones
}
