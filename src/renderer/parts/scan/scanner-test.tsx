import { CircleCheck, RotateCcw, ScanBarcode } from 'lucide-react'
import { useState } from 'react'
import { isLearnt, learnScanner, scansToLearn, type LearnFault, type TestScan } from '#core/domain/scan/learn-scanner.ts'
import { unlearntScanner, type ScannerSettings } from '#core/domain/scan/scanner-settings.ts'
import { ActionButton } from '../action-button.tsx'
import { Layer } from '../layer.tsx'
import { useWords } from '../words.tsx'
import { useScannerSettings } from './desk-scanner.ts'
import { TestCode } from './test-code.tsx'
import { useScanTaker } from './scan-takers.ts'
import './scan-layers.css'

/** Five readings of the test code teach this desk its gun: pace, prefix, suffix, end key, and whether separators arrive. */
export function ScannerTest({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { scanner } = words.scan
  const [settings, keepSettings] = useScannerSettings()
  const [scans, setScans] = useState<readonly TestScan[]>([])
  const [fault, setFault] = useState<LearnFault | undefined>(undefined)
  const [learnt, setLearnt] = useState(false)
  useScanTaker((scan) => {
    const heard = [...scans, scan].slice(-scansToLearn)
    const result = learnScanner(heard)
    setScans(heard)
    setLearnt(isLearnt(result))
    setFault(isLearnt(result) || result === 'more-scans' ? undefined : result)
    if (isLearnt(result)) keepSettings(result)
  }, { learning: true })
  const again = () => {
    setScans([])
    setFault(undefined)
    setLearnt(false)
  }
  return (
    <Layer
      title={scanner.title}
      onClose={onClose}
      width={720}
      foot={(
        <div className="layer-foot">
          <ActionButton text={scanner.forget} onPress={() => { keepSettings(unlearntScanner); again() }} />
          <ActionButton text={scanner.again} icon={RotateCcw} combo="F6" onPress={again} />
          <ActionButton text={words.common.close} kind={learnt ? 'main' : 'plain'} onPress={onClose} firstFocus />
        </div>
      )}
    >
      <p className="layer-hint">{scanner.aim}</p>
      <TestCode name={scanner.picture} />
      <div className="learn-state" role="status" aria-live="assertive" data-learnt={learnt} data-fault={fault !== undefined}>
        {learnt ? <CircleCheck size={28} strokeWidth={1.8} aria-hidden /> : <ScanBarcode size={28} strokeWidth={1.8} aria-hidden />}
        <strong>{learnt ? scanner.done : fault === undefined ? scanner.left(scansToLearn - scans.length) : scanner.faults[fault]}</strong>
      </div>
      <Facts settings={settings} last={scans.at(-1)} />
    </Layer>
  )
}

/** What came last, and what this desk goes by. */
function Facts({ settings, last }: { readonly settings: ScannerSettings; readonly last: TestScan | undefined }) {
  const words = useWords().scan.scanner
  const noise = [settings.prefix, settings.suffix].filter((part) => part !== '').join(' / ')
  return (
    <dl className="learn-facts">
      <div><dt>{words.heard}</dt><dd><code>{last ? last.text.replaceAll('\u001d', '␝') : '—'}</code></dd></div>
      <div><dt>{words.gap}</dt><dd>{Math.round(last?.gapMs ?? settings.gapMs)} ms</dd></div>
      <div><dt>{words.endsWith}</dt><dd>{words.endings[settings.endsWith]}</dd></div>
      <div><dt>{words.noise}</dt><dd>{noise === '' ? words.noNoise : noise}</dd></div>
      <div><dt>{words.separators}</dt><dd>{settings.separators === 'kept' ? words.kept : words.unknown}</dd></div>
    </dl>
  )
}
