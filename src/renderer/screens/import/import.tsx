import { useState } from 'react'
import { FileDrop } from '../../parts/file-drop.tsx'
import { useWords } from '../../parts/words.tsx'
import { endings } from './choose-file.tsx'
import { ImportStart } from './import-start.tsx'
import type { ImportFile } from './import-types.ts'
import { OpeningImport } from './opening-import.tsx'
import { ScansImport } from './scans-import.tsx'
import { useUpload } from './use-upload.ts'
import './import.css'

/** 导入: an office's own sheet or a handheld's log, chosen or dropped, looked at first and then posted. */
export function Import() {
  const words = useWords().intake
  const [file, setFile] = useState<ImportFile | undefined>(undefined)
  const { take, reading, problems } = useUpload(setFile)
  const leave = () => setFile(undefined)
  return (
    <>
      <FileDrop hint={words.start.drop} endings={endings} onFiles={([first]) => first && take(first)} />
      {file === undefined ? <ImportStart reading={reading} problems={problems} onFile={take} /> : null}
      {file?.kind === 'opening' ? <OpeningImport key={file.upload} file={file} onLeave={leave} /> : null}
      {file?.kind === 'scans' ? <ScansImport key={file.upload} file={file} onLeave={leave} /> : null}
    </>
  )
}
