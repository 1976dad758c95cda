import { Check } from 'lucide-react'
import { useWords } from '../../parts/words.tsx'

const steps = ['file', 'columns', 'rows', 'post'] as const
export type ImportStep = (typeof steps)[number] | 'done'

/** 选文件 → 对列名 → 改错行 → 入账: where the file stands. */
export function ImportSteps({ at }: { readonly at: ImportStep }) {
  const words = useWords().intake
  const here = at === 'done' ? steps.length : steps.indexOf(at)
  return (
    <ol className="import-steps">
      {steps.map((step, index) => (
        <li key={step} data-state={index < here ? 'done' : index === here ? 'here' : 'ahead'} aria-current={index === here ? 'step' : undefined}>
          <span className="import-dot">{index < here ? <Check size={17} strokeWidth={2} aria-hidden /> : index + 1}</span>
          {words.steps[step]}
        </li>
      ))}
    </ol>
  )
}
