import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BusinessDate } from '#core/domain/business-date.ts'
import { paths } from '../../app/paths.ts'
import { useKeyListener } from '../../parts/keys.ts'
import { OpeningStep } from './opening-step.tsx'
import { PersonStep } from './person-step.tsx'
import { keepProgress, newProgress, useProgress, type Progress } from './progress.ts'
import { ScanStep } from './scan-step.tsx'
import { SheetStep } from './sheet-step.tsx'
import { UnitStep } from './unit-step.tsx'
import { showRecoveryCode } from './use-set-up.ts'

type Props = {
  readonly founded: boolean
  /** The business day of the core. */
  readonly today: BusinessDate
}

/** 首次使用: four steps, each kept, so that a restart goes on where it stopped. */
export function FirstRun({ founded, today }: Props) {
  const [kept] = useProgress()
  const [fresh] = useState(newProgress)
  const [, go] = useLocation()
  useKeyListener()
  const progress = kept ?? fresh
  const move = (changes: Partial<Progress>) => keepProgress({ ...progress, ...changes })
  const leave = (to: string, next: Progress | undefined) => {
    keepProgress(next)
    go(to)
  }
  if (!founded && progress.step === 'person') {
    return <PersonStep progress={progress} onChange={keepProgress} onBack={() => move({ step: 'unit' })} />
  }
  if (!founded) {
    return <UnitStep unit={progress.unit} today={today} onChange={(unit) => move({ unit })} onNext={() => move({ step: 'person' })} />
  }
  if (progress.sheet === 'due') {
    const putAway = () => {
      showRecoveryCode(undefined)
      move({ sheet: 'kept' })
    }
    return <SheetStep progress={progress} today={today} onNext={putAway} />
  }
  if (progress.step === 'scan') {
    return <ScanStep onScan={() => leave(paths.scan, undefined)} onLater={() => leave('/', undefined)} />
  }
  return <OpeningStep onImport={() => leave(paths.intake, { ...progress, step: 'scan' })} onWithout={() => move({ step: 'scan' })} />
}
