import { useState } from 'react'
import { useTRPCClient } from '../../app/client.ts'
import { useSite } from '../../app/site.tsx'
import { readTypedDay } from '#core/domain/scan/typed-day.ts'
import { isPaperMode, modePurposes, type StationMode } from '#core/domain/scan/station-mode.ts'
import type { Words } from '#core/i18n/words.ts'
import { matchChoices, type Choice } from '../../parts/choices.ts'
import { ChooseFromList } from '../../parts/choose-from-list.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Bin, Party } from './desk.ts'
import { shownHeading } from './shown-heading.ts'
import { TextLayer } from './text-layer.tsx'
import type { StationDepot } from './use-depots.ts'
import type { StationAtWork } from './use-station.ts'

export type HeadingField = 'all' | 'purpose' | 'party' | 'bin' | 'depot' | 'date' | 'basis'

/** One thing chosen for the heading, or the field to choose it for. */
type Pick =
  | { readonly kind: 'field'; readonly field: Exclude<HeadingField, 'all'> }
  | { readonly kind: 'purpose'; readonly purpose: string }
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'bin'; readonly bin: Bin | undefined }
  | { readonly kind: 'depot'; readonly depot: string }
  | { readonly kind: 'another' }

type Props = {
  readonly work: StationAtWork
  readonly depots: readonly StationDepot[]
  readonly field: HeadingField
  readonly onClose: () => void
}

/** F4: every field of the heading by its digit, or any purpose, agency, bin or depot at once by a few letters. */
export function HeadingLayer({ work, depots, field: first, onClose }: Props) {
  const words = useWords().scan.heading
  const [field, setField] = useState(first)
  const { today } = useSite()
  const { station, state: { desk }, draft } = work
  const source = useSource({ work, depots, field })
  if (field === 'date') {
    return (
      <TextLayer
        title={words.fields.date} hint={words.dateHint} fault={words.dateWrong} initial={draft?.heading.businessDate ?? ''}
        read={(text) => dayUpTo(text, today)} onDone={(businessDate) => { station.changeHeading({ businessDate }); onClose() }} onClose={onClose}
      />
    )
  }
  if (field === 'basis') {
    return (
      <TextLayer
        title={words.fields.basis} hint={words.basisHint} fault={words.basisHint} initial={draft?.heading.officialNumber ?? ''}
        read={(text) => text.trim()} onDone={(officialNumber) => { station.changeHeading({ officialNumber }); onClose() }} onClose={onClose}
      />
    )
  }
  const choose = (pick: Pick) => {
    if (pick.kind === 'field') return setField(pick.field)
    if (pick.kind === 'purpose') station.changeHeading({ purpose: pick.purpose })
    if (pick.kind === 'party') station.changeHeading({ party: pick.party })
    if (pick.kind === 'bin') station.changeBin(pick.bin)
    if (pick.kind === 'depot') station.changeDepot(pick.depot)
    if (pick.kind === 'another') station.beginAnother()
    return onClose()
  }
  return <ChooseFromList key={field} title={titleOf(field, words, desk.mode)} source={source} onChoose={choose} onClose={onClose} />
}

function titleOf(field: HeadingField, words: Words['scan']['heading'], mode: StationMode): string {
  if (field === 'purpose') return mode === 'receipt' ? words.choose.receiptPurpose : words.choose.purpose
  if (field === 'party') return mode === 'receipt' ? words.choose.source : words.choose.party
  return field === 'bin' || field === 'depot' ? words.choose[field] : words.title
}

function dayUpTo(text: string, today: string) {
  const day = readTypedDay(text, 'last-day')
  return day === undefined || day === '' || day > today ? undefined : day
}

type Asked = Omit<Props, 'onClose'>

function useSource({ work, depots, field }: Asked) {
  const words = useWords().scan
  const client = useTRPCClient()
  const { desk } = work.state
  const parties = async (text: string) => {
    const found = await client.master.agencies.query({ text, retired: false })
    return found.ok ? found.value.map(({ id, name, code }): Choice<Pick> => ({ key: id, value: { kind: 'party', party: { id, name } }, text: name, second: code })) : []
  }
  const bins = async (text: string) => {
    const found = await client.master.places.query({ depot: desk.depot })
    const listed = found.ok ? found.value.filter((place) => place.kind === 'bin' && place.retiredOn === null) : []
    const any: Choice<Pick> = { key: 'any', value: { kind: 'bin', bin: undefined }, text: words.heading.anyBin }
    return matchChoices([any, ...listed.map(({ id, code, name }): Choice<Pick> => ({ key: id, value: { kind: 'bin', bin: { id, code, name } }, text: code, second: name === code ? '' : name }))], text)
  }
  const purposes = purposeChoices(desk.mode, words)
  const depotChoices = depots.map(({ id, name, code, searchText }): Choice<Pick> => ({ key: id, value: { kind: 'depot', depot: id }, text: name, second: code, search: [code, ...searchText.split(' ')] }))
  const everywhere = async (text: string) => {
    const [agencies, found] = await Promise.all([parties(text), bins(text)])
    return [...matchChoices(purposes, text), ...(isPaperMode(desk.mode) ? agencies : []), ...found, ...matchChoices(depotChoices, text)]
  }
  return (text: string): readonly Choice<Pick>[] | Promise<readonly Choice<Pick>[]> => {
    if (field === 'purpose') return matchChoices(purposes, text)
    if (field === 'depot') return matchChoices(depotChoices, text)
    if (field === 'party') return parties(text)
    if (field === 'bin') return bins(text)
    if (text === '') return fieldChoices(work, depots, words)
    return everywhere(text)
  }
}

function purposeChoices(mode: StationMode, words: Words['scan']): readonly Choice<Pick>[] {
  if (!isPaperMode(mode) || mode === 'bin-move') return []
  const names: { readonly [code: string]: string } = words.purposes
  return modePurposes[mode].map((purpose) => ({ key: purpose, value: { kind: 'purpose', purpose }, text: names[purpose] ?? purpose }))
}

/** The fields that this kind of paper has, each with what stands in it. */
function fieldChoices({ state: { desk }, draft }: StationAtWork, depots: readonly StationDepot[], words: Words['scan']): readonly Choice<Pick>[] {
  const { mode } = desk
  const { fields } = words.heading
  const { purpose, party, date, basis, bin } = shownHeading(desk, draft)
  const purposeName = purposeText(words, purpose)
  const field = (name: Exclude<HeadingField, 'all'>, text: string, value: string): Choice<Pick> => ({ key: name, value: { kind: 'field', field: name }, text, second: value })
  const depot = field('depot', fields.depot, nameOf(depots, desk.depot))
  const anyPaper = [field('bin', fields.bin, bin?.code ?? words.heading.anyBin), field('date', fields.date, date), field('basis', fields.basis, basis), depot]
  const another: readonly Choice<Pick>[] = draft ? [{ key: 'another', value: { kind: 'another' }, text: words.heading.another, second: words.heading.anotherHint }] : []
  switch (mode) {
    case 'look-up': return [depot]
    case 'bin-move': return [...anyPaper, ...another]
    case 'receipt': return [field('purpose', fields.receiptPurpose, purposeName), field('party', fields.source, party), ...anyPaper, ...another]
    case 'issue': return [field('purpose', fields.purpose, purposeName), field('party', fields.party, party), ...anyPaper, ...another]
  }
}

function purposeText({ purposes }: Words['scan'], code: string): string {
  const names: { readonly [code: string]: string } = purposes
  return names[code] ?? ''
}

function nameOf(depots: readonly StationDepot[], depot: string): string {
  return depots.find(({ id }) => id === depot)?.name ?? ''
}
