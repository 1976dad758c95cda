import { Input } from 'antd'
import { ArrowRight } from 'lucide-react'
import { useState, type SubmitEvent } from 'react'
import { PracticeEntry } from '../../app/practice-entry.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'
import { WizardField } from './fields.tsx'
import type { Unit } from './progress.ts'
import { UnitCards } from './unit-cards.tsx'
import { missingIn, tidyCode } from './unit-check.ts'
import { Wizard } from './wizard.tsx'

type Props = {
  readonly unit: Unit
  /** The business day of the core, `2026-11-20`. */
  readonly today: string
  readonly onChange: (unit: Unit) => void
  readonly onNext: () => void
}

/** 1 选单位: what kind of office, its names, its first depot. */
export function UnitStep({ unit, today, onChange, onNext }: Props) {
  const words = useWords().firstRun
  const [asked, setAsked] = useState(false)
  const missing = asked ? missingIn(unit) : undefined
  const go = (event?: SubmitEvent) => {
    event?.preventDefault()
    setAsked(true)
    const first = missingIn(unit)
    if (first === undefined) onNext()
    else document.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus()
  }
  const set = (changes: Partial<Unit>) => onChange({ ...unit, ...changes })
  return (
    <form className="wizard-form" onSubmit={go} aria-label={words.unit.title}>
      <Wizard
        step="unit"
        title={words.unit.title}
        lead={words.unit.lead}
        aside={<PracticeEntry />}
        onward={<ActionButton text={words.next} icon={ArrowRight} kind="main" size="large" combo="Enter" onPress={go} />}
      >
        <UnitCards chosen={unit.kind} onChoose={(kind) => set({ kind })} onEnter={go} />
        <UnitFields unit={unit} missing={missing} onSet={set} />
        <p className="wizard-note">
          {words.unit.numberBefore}<strong>{`RK-${tidyCode(unit.depotCode)}-${today.slice(0, 4)}-A-000001`}</strong>{words.unit.numberAfter}
        </p>
        <button type="submit" hidden />
      </Wizard>
    </form>
  )
}

type FieldsProps = {
  readonly unit: Unit
  readonly missing: keyof Unit | undefined
  readonly onSet: (changes: Partial<Unit>) => void
}

function UnitFields({ unit, missing, onSet }: FieldsProps) {
  const words = useWords().firstRun.unit
  return (
    <div className="wizard-fields">
      <WizardField label={words.name} span={6} problem={missing === 'name' ? words.nameMissing : undefined}>
        {(id) => <Input id={id} data-field="name" size="large" value={unit.name} maxLength={200} placeholder={words.namePlaceholder} onChange={(event) => onSet({ name: event.target.value })} />}
      </WizardField>
      <WizardField label={words.shortName} span={3}>
        {(id) => <Input id={id} size="large" value={unit.shortName} maxLength={40} placeholder={words.shortNamePlaceholder} onChange={(event) => onSet({ shortName: event.target.value })} />}
      </WizardField>
      <WizardField label={words.code} span={3} problem={missing === 'code' ? words.codeMissing : undefined}>
        {(id) => <Input id={id} data-field="code" size="large" value={unit.code} maxLength={16} onChange={(event) => onSet({ code: event.target.value })} onBlur={() => onSet({ code: tidyCode(unit.code) })} />}
      </WizardField>
      <WizardField label={words.depot} span={6} problem={missing === 'depotName' ? words.depotMissing : undefined}>
        {(id) => <Input id={id} data-field="depotName" size="large" value={unit.depotName} maxLength={200} placeholder={words.depotPlaceholder} onChange={(event) => onSet({ depotName: event.target.value })} />}
      </WizardField>
      <WizardField label={words.depotCode} span={6} problem={missing === 'depotCode' ? words.depotCodeWrong : undefined}>
        {(id) => <Input id={id} data-field="depotCode" size="large" value={unit.depotCode} maxLength={16} onChange={(event) => onSet({ depotCode: event.target.value })} onBlur={() => onSet({ depotCode: tidyCode(unit.depotCode) })} />}
      </WizardField>
    </div>
  )
}
