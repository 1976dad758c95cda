import { ArrowRight, PenLine, Printer, RotateCw, Save } from 'lucide-react'
import { useState } from 'react'
import type { BusinessDate } from '#core/domain/business-date.ts'
import { printSheet, saveText } from '../../app/paper.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Progress } from './progress.ts'
import { recoveryText } from './recovery-text.ts'
import { RecoverySheet } from './recovery-sheet.tsx'
import { useRenewal } from './use-renewal.ts'
import { useRecoveryCode } from './use-set-up.ts'
import { Wizard } from './wizard.tsx'

type Props = { readonly progress: Progress; readonly today: BusinessDate; readonly onNext: () => void }

type Way = 'printed' | 'saved' | 'noted'

/** The recovery sheet, shown once: it goes on paper or into a file before the way on opens. */
export function SheetStep({ progress, today, onNext }: Props) {
  const words = useWords().firstRun
  const code = useRecoveryCode()
  const [way, setWay] = useState<Way | undefined>(undefined)
  const renewal = useRenewal()
  const facts = { code: code ?? '', agency: progress.unit.name, administrator: progress.personName, madeOn: today }
  const print = () => void printSheet().then(() => setWay('printed'))
  const save = () => {
    saveText(words.sheet.fileName(progress.unit.name), recoveryText(words.sheet, facts))
    setWay('saved')
  }
  const onward = code === undefined
    ? <ActionButton text={words.sheet.skip} icon={ArrowRight} kind="main" size="large" onPress={onNext} />
    : <ActionButton text={words.sheet.kept} icon={ArrowRight} kind="main" size="large" combo="Enter" disabled={way === undefined} onPress={onNext} />
  return (
    <Wizard step="person" title={words.sheet.title} lead={words.sheet.lead} onward={onward} aside={way === undefined && code !== undefined ? words.sheet.keepFirst : null}>
      {code === undefined ? (
        <div className="recovery-acts">
          <p className="wizard-note">{words.sheet.lost}</p>
          <ActionButton text={words.sheet.renew} icon={RotateCw} size="large" busy={renewal.busy} onPress={renewal.send} />
        </div>
      ) : (
        <>
          <RecoverySheet facts={facts} />
          <div className="recovery-acts">
            <ActionButton text={words.sheet.print} icon={Printer} size="large" combo="Ctrl+P" onPress={print} />
            <ActionButton text={words.sheet.save} icon={Save} size="large" combo="Ctrl+S" onPress={save} />
            <ActionButton text={words.sheet.copied} icon={PenLine} size="large" onPress={() => setWay('noted')} />
            <span role="status">{way === undefined ? '' : words.sheet[way]}</span>
          </div>
        </>
      )}
    </Wizard>
  )
}
