import { useEffect, useState } from 'react'
import { endings, handedFiles, useHandIn, type HandedFile } from '../../app/hand-in.ts'
import { FileDrop } from '../../parts/file-drop.tsx'
import { useWords } from '../../parts/words.tsx'
import { BookImport } from './book-import.tsx'
import { ImportStart } from './import-start.tsx'
import { ScansImport } from './scans-import.tsx'
import './import.css'

/** 导入: an office's own sheets or a handheld's log, chosen or dropped, looked at one after the other and then posted. */
export function Import() {
  const words = useWords().intake
  const [files, setFiles] = useState<readonly HandedFile[]>(handedFiles.get)
  useEffect(() => handedFiles.set([]), [])
  const { take, reading, problems } = useHandIn((more) => setFiles((waiting) => [...more, ...waiting.slice(1)]))
  const leave = () => setFiles((waiting) => waiting.slice(1))
  const [file] = files
  return (
    <>
      <FileDrop hint={words.start.drop} endings={endings} onFiles={take} />
      {file === undefined ? <ImportStart reading={reading} problems={problems} onFiles={take} /> : null}
      {file?.kind === 'scans' ? <ScansImport key={file.upload} file={file} onLeave={leave} /> : null}
      {file && file.kind !== 'scans' ? <BookImport key={file.upload} file={file} more={files.length - 1} onLeave={leave} /> : null}
    </>
  )
}
