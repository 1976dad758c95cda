import { useState } from 'react'
import { isListKind, type SheetKind } from '#core/domain/import-lists.ts'
import type { Book, SheetKinds } from './import-types.ts'
import { ListsImport } from './lists-import.tsx'
import { OpeningImport } from './opening-import.tsx'

type Props = {
  readonly file: Book
  /** Files that wait behind this one. */
  readonly more: number
  readonly onLeave: () => void
}

/** A workbook: its master lists first, then its opening stock. A person may say that a sheet holds something else. */
export function BookImport({ file, more, onLeave }: Props) {
  const [own, setOwn] = useState<SheetKinds>([])
  const [listsDone, setListsDone] = useState(false)
  const kinds = file.sheets.map(({ sheet, kind }) => ({ sheet, kind: own.find((said) => said.sheet === sheet)?.kind ?? kind }))
  const sheetsOf = (fits: (kind: SheetKind) => boolean): readonly string[] => kinds.flatMap(({ sheet, kind }) => (kind !== undefined && fits(kind) ? [sheet] : []))
  const lists = sheetsOf(isListKind)
  const opening = sheetsOf((kind) => kind === 'opening')
  const say = (sheet: string, kind: SheetKind) => setOwn((said) => [...said.filter((known) => known.sheet !== sheet), { sheet, kind }])
  const saying = { kinds, say }
  if (lists.length > 0 && !listsDone) {
    return <ListsImport file={file} own={own} saying={saying} opening={opening} more={more} onOpening={() => setListsDone(true)} onLeave={onLeave} />
  }
  return <OpeningImport key={lists.join('/')} file={file} skipped={lists} saying={saying} onLeave={onLeave} />
}
