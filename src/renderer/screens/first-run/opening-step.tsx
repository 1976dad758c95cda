import { ArrowRight, FileSpreadsheet } from 'lucide-react'
import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'
import { Wizard } from './wizard.tsx'

type Props = { readonly onImport: () => void; readonly onWithout: () => void }

/** 3 导入期初: on to the import, or past it. */
export function OpeningStep({ onImport, onWithout }: Props) {
  const words = useWords().firstRun.opening
  return (
    <Wizard
      step="opening"
      title={words.title}
      lead={words.lead}
      aside={<ActionButton text={words.without} kind="quiet" size="large" onPress={onWithout} />}
      onward={<ActionButton text={words.go} icon={ArrowRight} kind="main" size="large" combo="Enter" onPress={onImport} />}
    >
      <div className="opening-drop">
        <FileSpreadsheet size={42} strokeWidth={1.6} aria-hidden />
        <div><strong>{words.dropTitle}</strong><span>{words.dropHint}</span></div>
      </div>
      <div className="opening-facts">
        {words.facts.map(({ title, text }) => <div key={title}><strong>{title}</strong><span>{text}</span></div>)}
      </div>
    </Wizard>
  )
}
