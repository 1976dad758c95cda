import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { endings } from '../../app/hand-in.ts'
import { ActionButton } from '../../parts/action-button.tsx'

type Props = { readonly text: string; readonly busy?: boolean; readonly onFiles: (files: readonly File[]) => void }

/** The button beside dropping; Ctrl+O presses it. */
export function ChooseFile({ text, busy = false, onFiles }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
    if (field.current) field.current.value = ''
  }
  return (
    <>
      <input ref={field} type="file" multiple hidden accept={endings.join(',')} onChange={(event) => take(event.target.files)} />
      <ActionButton text={text} icon={FileUp} kind="main" combo="Ctrl+O" busy={busy} onPress={() => field.current?.click()} />
    </>
  )
}
