import { Input, Select } from 'antd'
import { Plus, X } from 'lucide-react'
import type { Problem } from '#core/domain/problem.ts'
import { storedCode } from '#core/domain/stored-code.ts'
import { useSite } from '../../app/site.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormSection } from '../../parts/form-field.tsx'
import { newId } from '../../parts/new-id.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import type { FieldsProps } from './item-fields.tsx'
import type { CodeForm, PackForm } from './item-form.ts'
import { problemsAt } from './item-problems.ts'

/** 条码: several, each for the unit or a pack, each with the days on which it counts (edge case 23). */
export function ItemCodes({ form, set, problems, readOnly }: FieldsProps) {
  const words = useWords().master.item
  const year = Number(useSite().today.slice(0, 4))
  const change = (id: string, changes: Partial<CodeForm>) => set({ codes: form.codes.map((code) => (code.id === id ? { ...code, ...changes } : code)) })
  const add = () => set({ codes: [...form.codes, { id: newId<'packaging'>(), code: '', pack: '', validFrom: '', validTo: '', kept: false }] })
  const remove = ({ id }: CodeForm) => set({ codes: form.codes.filter((code) => code.id !== id) })
  const answer = (value: string, elsewhere: Claim) => set({ codes: form.codes.map((code) => (!code.kept && isSpelling(code.code, value, year) ? { ...code, elsewhere } : code)) })
  return (
    <FormSection title={words.codes} hint={words.codesHint} acts={readOnly ? null : <ActionButton text={words.addCode} icon={Plus} size="small" combo="Alt+B" onPress={add} />}>
      {form.codes.length === 0 ? <p>{words.noCodes}</p> : (
        <table className="form-rows">
          <thead><tr><th>{words.barcode}</th><th>{words.barcodeOf}</th><th>{words.validFrom}</th><th>{words.validTo}</th><th /></tr></thead>
          <tbody>
            {form.codes.map((code) => (
              <CodeRow key={code.id} code={code} packs={form.packs} unit={form.unit} readOnly={readOnly} onChange={(changes) => change(code.id, changes)} onRemove={() => remove(code)} />
            ))}
          </tbody>
        </table>
      )}
      <ProblemList problems={problemsAt(problems, 'codes')} beside />
      <Claims problems={problems} answerOf={(value) => form.codes.find(({ code, kept }) => !kept && isSpelling(code, value, year))?.elsewhere} onAnswer={answer} />
    </FormSection>
  )
}

/** Whether a code as typed is kept under that spelling. */
function isSpelling(typed: string, kept: string, year: number): boolean {
  const stored = storedCode(typed.normalize('NFKC').trim(), year)
  return 'code' in stored && stored.code === kept
}

type Claim = 'share' | 'move'
type ClaimsProps = { readonly problems: readonly Problem[]; readonly answerOf: (value: string) => Claim | undefined; readonly onAnswer: (value: string, elsewhere: Claim) => void }

/** For each code that names another item: shared, or moved here. */
function Claims({ problems, answerOf, onAnswer }: ClaimsProps) {
  const words = useWords().master.item
  const values = problems.flatMap((problem) => (problem.code === 'master.barcode-elsewhere' ? [problem.value] : []))
  return values.map((value) => (
    <p key={value} className="form-claim">
      {value}
      <ActionButton text={words.share} size="small" kind={answerOf(value) === 'share' ? 'main' : 'plain'} onPress={() => onAnswer(value, 'share')} />
      <ActionButton text={words.takeOver} size="small" kind={answerOf(value) === 'move' ? 'main' : 'plain'} onPress={() => onAnswer(value, 'move')} />
    </p>
  ))
}

type RowProps = {
  readonly code: CodeForm
  readonly packs: readonly PackForm[]
  readonly unit: string
  readonly readOnly: boolean
  readonly onChange: (changes: Partial<CodeForm>) => void
  readonly onRemove: () => void
}

function CodeRow({ code, packs, unit, readOnly, onChange, onRemove }: RowProps) {
  const all = useWords().master
  const words = all.item
  const fixed = readOnly || code.kept
  const names = new Set([...packs.filter(({ retired, name }) => !retired && name.trim() !== '').map(({ name }) => name.trim()), ...(code.pack === '' ? [] : [code.pack])])
  const counts = [{ value: '', label: words.barcodeUnit(unit) }, ...[...names].map((name) => ({ value: name, label: words.barcodePack(name) }))]
  return (
    <tr>
      <td><Input value={code.code} maxLength={80} aria-label={words.barcode} disabled={fixed} autoFocus={!code.kept && code.code === ''} onChange={(event) => onChange({ code: event.target.value })} /></td>
      <td><Select value={code.pack} aria-label={words.barcodeOf} disabled={readOnly} options={counts} onChange={(pack) => onChange({ pack })} style={{ minWidth: 120 }} /></td>
      <td><Input value={code.validFrom} maxLength={10} aria-label={words.validFrom} placeholder={words.always} disabled={readOnly} onChange={(event) => onChange({ validFrom: event.target.value })} /></td>
      <td><Input value={code.validTo} maxLength={10} aria-label={words.validTo} placeholder={words.always} disabled={readOnly} onChange={(event) => onChange({ validTo: event.target.value })} /></td>
      <td>{fixed ? null : <ActionButton text={all.remove} icon={X} kind="quiet" size="small" onPress={onRemove} />}</td>
    </tr>
  )
}
