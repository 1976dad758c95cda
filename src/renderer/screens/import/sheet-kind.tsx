import { Select } from 'antd'
import { listKinds, type SheetKind } from '#core/domain/import-lists.ts'
import { QueryField } from '../../parts/query-bar.tsx'
import { useWords } from '../../parts/words.tsx'

/** What each sheet holds, and how a person says otherwise. */
export type Saying = {
  readonly kinds: readonly { readonly sheet: string; readonly kind?: SheetKind | undefined }[]
  readonly say: (sheet: string, kind: SheetKind) => void
}

/** 这张表是: what the sheet was taken for; another choice takes it for that. */
export function SheetKindChoice({ saying, sheet }: { readonly saying: Saying; readonly sheet: string }) {
  const words = useWords().intake.lists
  const all: readonly SheetKind[] = ['opening', ...listKinds]
  const known = saying.kinds.find((one) => one.sheet === sheet)
  if (!known) return null
  return (
    <QueryField label={words.kind}>
      <Select
        size="small" style={{ width: 120 }} value={known.kind ?? 'opening'} options={all.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind: SheetKind) => saying.say(sheet, kind)}
      />
    </QueryField>
  )
}
