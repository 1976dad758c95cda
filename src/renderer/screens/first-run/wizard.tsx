import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Mark } from '../../app/mark.tsx'
import { useWords } from '../../parts/words.tsx'
import { steps, type Step } from './progress.ts'
import './wizard.css'

type Props = {
  readonly step: Step
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
  /** The band below: ways back and aside at the left, the way on at the right. */
  readonly aside?: ReactNode
  readonly onward: ReactNode
}

/** The page of one step: where we are at the left, the step at the right, the way on below. */
export function Wizard({ step, title, lead, children, aside, onward }: Props) {
  const all = useWords()
  const words = all.firstRun
  return (
    <div className="wizard">
      <aside className="wizard-side">
        <div className="wizard-brand"><Mark size={36} /><strong>{all.common.product}</strong></div>
        <p>{words.lead}<br />{words.leadLocal}</p>
        <StepList step={step} />
        <p className="wizard-budget">{words.budget}<br />{words.resume}</p>
      </aside>
      <main className="wizard-main" aria-label={`${words.title}: ${words.stepOf(steps.indexOf(step) + 1, steps.length)}`}>
        <div className="wizard-body">
          <h1>{title}</h1>
          <p className="wizard-lead">{lead}</p>
          {children}
        </div>
        <footer className="wizard-foot"><div className="wizard-aside">{aside}</div>{onward}</footer>
      </main>
    </div>
  )
}

function StepList({ step }: { readonly step: Step }) {
  const words = useWords().firstRun
  const here = steps.indexOf(step)
  return (
    <ol className="wizard-steps">
      {steps.map((name, at) => (
        <li key={name} data-state={at < here ? 'done' : at === here ? 'here' : 'ahead'} aria-current={at === here ? 'step' : undefined}>
          <span className="wizard-dot">{at < here ? <Check size={16} strokeWidth={2} aria-label={words.done} /> : at + 1}</span>
          <span><strong>{words.steps[name].name}</strong><small>{words.steps[name].hint}</small></span>
        </li>
      ))}
    </ol>
  )
}
