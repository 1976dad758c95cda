import { ArrowRight, FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import { endings, handedFiles, inOrder, useHandIn, type HandedFile } from '../../app/hand-in.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { HandedList } from './handed-list.tsx'
import { Wizard } from './wizard.tsx'

type Props = { readonly onImport: () => void; readonly onWithout: () => void }

/** 3 导入期初: the office's files, one by one or all at once, each told for what it is; then on to looking at them, or past it. */
export function OpeningStep({ onImport, onWithout }: Props) {
  const { opening: words } = useWords().firstRun
  const [files, setFiles] = useState<readonly HandedFile[]>([])
  const { take, reading, problems } = useHandIn((more) => setFiles((known) => inOrder([...known, ...more])))
  const go = () => {
    handedFiles.set(files)
    onImport()
  }
  return (
    <Wizard
      step="opening"
      title={words.title}
      lead={words.lead}
      aside={<ActionButton text={words.without} kind="quiet" size="large" onPress={onWithout} />}
      onward={<ActionButton text={files.length > 0 ? words.look(files.length) : words.go} icon={ArrowRight} kind="main" size="large" combo="Enter" busy={reading !== undefined} onPress={go} />}
    >
      <FileDrop hint={words.dropTitle} endings={endings} onFiles={take} />
      <div className="opening-drop">
        <FileSpreadsheet size={42} strokeWidth={1.6} aria-hidden />
        <div><strong>{words.dropTitle}</strong><span>{words.dropHint}</span></div>
      </div>
      <ProblemList problems={problems} />
      {files.length > 0 ? <HandedList files={files} /> : (
        <div className="opening-facts">
          {words.facts.map(({ title, text }) => <div key={title}><strong>{title}</strong><span>{text}</span></div>)}
        </div>
      )}
    </Wizard>
  )
}
