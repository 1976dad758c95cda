import { Input } from 'antd'
import { Plus, RotateCcw, X } from 'lucide-react'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormSection } from '../../parts/form-field.tsx'
import { newId } from '../../parts/new-id.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import type { FieldsProps } from './item-fields.tsx'
import type { PackForm } from './item-form.ts'
import { problemsAt } from './item-problems.ts'

/** 包装: kept ones stay as they are or are retired; a new size is a new row (edge case 2). */
export function ItemPacks({ form, set, problems, readOnly }: FieldsProps) {
  const words = useWords().master.item
  const change = (id: string, changes: Partial<PackForm>) => set({ packs: form.packs.map((pack) => (pack.id === id ? { ...pack, ...changes } : pack)) })
  const add = () => set({ packs: [...form.packs, { id: newId<'packaging'>(), name: '', size: '', kept: false, retired: false }] })
  const remove = (pack: PackForm) => {
    if (pack.kept) change(pack.id, { retired: !pack.retired })
    else set({ packs: form.packs.filter(({ id }) => id !== pack.id), codes: form.codes.map((code) => (code.pack === pack.name ? { ...code, pack: '' } : code)) })
  }
  return (
    <FormSection title={words.packs} hint={words.packsHint} acts={readOnly ? null : <ActionButton text={words.addPack} icon={Plus} size="small" onPress={add} />}>
      {form.packs.length === 0 ? <p>{words.noPacks}</p> : (
        <table className="form-rows">
          <thead><tr><th>{words.packName}</th><th>{words.packSize(form.unit)}</th><th /></tr></thead>
          <tbody>
            {form.packs.map((pack) => (
              <tr key={pack.id} data-retired={pack.retired ? 'true' : undefined}>
                <td><Input value={pack.name} maxLength={20} aria-label={words.packName} disabled={readOnly || pack.kept} autoFocus={!pack.kept && pack.name === ''} onChange={(event) => change(pack.id, { name: event.target.value })} /></td>
                <td><Input value={pack.size} maxLength={12} inputMode="numeric" aria-label={words.packSize(form.unit)} disabled={readOnly || pack.kept} onChange={(event) => change(pack.id, { size: event.target.value })} /></td>
                <td>{readOnly ? null : <PackAct pack={pack} onPress={() => remove(pack)} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ProblemList problems={problemsAt(problems, 'packs')} beside />
    </FormSection>
  )
}

function PackAct({ pack, onPress }: { readonly pack: PackForm; readonly onPress: () => void }) {
  const words = useWords().master
  if (!pack.kept) return <ActionButton text={words.remove} icon={X} kind="quiet" size="small" onPress={onPress} />
  return <ActionButton text={pack.retired ? words.undoRemove : words.retire} icon={pack.retired ? RotateCcw : X} kind="quiet" size="small" onPress={onPress} />
}
