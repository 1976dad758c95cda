import { FileCheck } from 'lucide-react'
import { listKinds, type SheetKind } from '#core/domain/import-lists.ts'
import type { Words } from '#core/i18n/words.ts'
import type { HandedFile } from '../../app/hand-in.ts'
import { useWords } from '../../parts/words.tsx'

/** The files handed in so far, in the order in which they will be looked at, each with what it holds. */
export function HandedList({ files }: { readonly files: readonly HandedFile[] }) {
  const words = useWords()
  return (
    <ul className="handed-list" aria-label={words.firstRun.opening.handed}>
      {files.map((file) => (
        <li key={file.upload}>
          <FileCheck size={18} strokeWidth={1.8} aria-hidden />
          <strong>{file.name}</strong>
          <span>{holdsText(words, file)}</span>
        </li>
      ))}
    </ul>
  )
}

const order: readonly SheetKind[] = [...listKinds, 'opening']

function holdsText({ intake, firstRun }: Words, file: HandedFile): string {
  if (file.kind === 'scans') return intake.batches.kind.scans
  const kinds = order.filter((known) => file.sheets.some(({ kind }) => kind === known))
  return kinds.length === 0 ? firstRun.opening.unknown : kinds.map((kind) => intake.lists.kinds[kind]).join('、')
}
