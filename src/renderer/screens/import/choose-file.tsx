import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { ActionButton } from '../../parts/action-button.tsx'

export const endings = ['.xlsx', '.xls', '.csv', '.txt'] as const

type Props = { readonly text: string; readonly busy?: boolean; readonly onFile: (file: File) => void }

/** The button beside dropping; Ctrl+O presses it. */
export function ChooseFile({ text, busy = false, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
    if (field.current) field.current.value = ''
  }
  return (
    <>
      <input ref={field} type="file" hidden accept={endings.join(',')} onChange={(event) => take(event.target.files)} />
      <ActionButton text={text} icon={FileUp} kind="main" combo="Ctrl+O" busy={busy} onPress={() => field.current?.click()} />
    </>
  )
}
