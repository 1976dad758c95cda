import { useQueryClient } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Words } from '#core/i18n/words.ts'
import { useTRPCClient } from '../../app/client.ts'
import { useSend } from '../../app/use-send.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormField } from '../../parts/form-field.tsx'
import { Layer } from '../../parts/layer.tsx'
import { newId } from '../../parts/new-id.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { codesIn, type PlaceRow } from './depot-form.ts'

export type EditedPlace = { readonly kind: 'zone' | 'bin'; readonly parent: string; readonly place?: PlaceRow }

type Props = { readonly depot: string; readonly zones: readonly PlaceRow[]; readonly edited: EditedPlace; readonly onClose: () => void }

type SavePlace = {
  readonly id: string
  readonly revision: number
  readonly kind: 'zone' | 'bin'
  readonly depot: string
  readonly parent: string
  readonly code: string
  readonly name: string
}

/** A zone or bin, new or renamed; several new ones by their codes at once. */
export function PlaceLayer({ depot, zones, edited, onClose }: Props) {
  const all = useWords()
  const words = all.master
  const { place, kind } = edited
  const [typed, setTyped] = useState<Typed>({ code: place?.code ?? '', name: place?.name ?? '', parent: edited.parent })
  const codes = place ? [typed.code.trim()] : codesIn(typed.code)
  const { save, busy, problems } = useSavePlaces({ depot, edited, typed, codes, onLeft: (left) => setTyped({ ...typed, code: left.join(' ') }) }, onClose)
  const set = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes })
  const foot = (
    <div className="layer-foot">
      <ActionButton text={all.common.cancel} onPress={onClose} />
      <ActionButton text={busy ? words.saving : words.save} combo="Ctrl+S" kind="main" busy={busy} onPress={save} />
    </div>
  )
  return (
    <Layer title={titleOf(words.depot, edited)} onClose={onClose} foot={foot}>
      <form className="form-grid" onSubmit={(event) => { event.preventDefault(); save() }}>
        <FormField label={words.depot.placeCode} hint={place ? undefined : words.depot.many} span={12}>
          {(id) => <Input id={id} data-first-focus value={typed.code} maxLength={400} onChange={(event) => set({ code: event.target.value })} />}
        </FormField>
        {codes.length > 1 ? null : (
          <FormField label={words.depot.placeName} span={12}>{(id) => <Input id={id} value={typed.name} maxLength={200} placeholder={codes[0] ?? ''} onChange={(event) => set({ name: event.target.value })} />}</FormField>
        )}
        {kind === 'bin' ? <ZoneField depot={depot} zones={zones} parent={typed.parent} onChange={(parent) => set({ parent })} /> : null}
        <button type="submit" hidden />
      </form>
      <ProblemList problems={problems} />
    </Layer>
  )
}

type ZoneProps = Pick<Props, 'depot' | 'zones'> & { readonly parent: string; readonly onChange: (parent: string) => void }

function ZoneField({ depot, zones, parent, onChange }: ZoneProps) {
  const words = useWords().master.depot
  if (zones.length === 0) return null
  const options = [{ value: depot, label: words.noZone }, ...zones.map((zone) => ({ value: zone.id, label: `${zone.code} ${zone.name}` }))]
  return <FormField label={words.inZone} span={12}>{(id) => <Select id={id} value={parent} onChange={onChange} options={options} />}</FormField>
}

type Typed = { readonly code: string; readonly name: string; readonly parent: string }

function titleOf(words: Words['master']['depot'], { place, kind }: EditedPlace): string {
  if (place) return words.editPlace(place.code)
  return kind === 'zone' ? words.newZone : words.newBin
}

type Saving = { readonly depot: string; readonly edited: EditedPlace; readonly typed: Typed; readonly codes: readonly string[]; readonly onLeft: (left: readonly string[]) => void }

/** Saves one after the other and stops at the first refusal; what was saved leaves the field. */
function useSavePlaces({ depot, edited, typed, codes, onLeft }: Saving, onDone: () => void) {
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { send, busy, problems } = useSend<SavePlace, { readonly id: string }>((input) => client.master.savePlace.mutate(input))
  const { place, kind } = edited
  const parent = kind === 'zone' ? depot : typed.parent
  const nameOf = (code: string) => (codes.length > 1 || typed.name.trim() === '' ? code : typed.name.trim())
  const save = async () => {
    for (const [at, code] of (codes.length === 0 ? [''] : codes).entries()) {
      const saved = await send({ id: place?.id ?? newId<'place'>(), revision: place?.revision ?? 0, kind, depot, parent, code, name: nameOf(code) })
      if (!saved) return onLeft(codes.slice(at))
    }
    await queries.invalidateQueries()
    onDone()
  }
  return { save: () => void save(), busy, problems }
}
