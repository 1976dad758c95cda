import { Checkbox, Select } from 'antd'
import type { Words } from '#core/i18n/words.ts'
import { QueryBar, QueryField } from '../../parts/query-bar.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useDisplaySettings } from '../../parts/use-display-settings.tsx'
import { useWords } from '../../parts/words.tsx'
import { isNarrowed, type StockChoices, type StockFilter } from './stock-ask.ts'

type Props = {
  readonly ask: StockFilter
  readonly choices: StockChoices | undefined
  readonly onChange: (changes: Partial<StockFilter>) => void
  readonly onClear: () => void
  /** On to the list. */
  readonly onLeave: () => void
}

/** Keyword, depots by tier, category, owner, empty lines or not. */
export function StockQueryBar({ ask, choices, onChange, onClear, onLeave }: Props) {
  const words = useWords()
  const { narrow } = useDisplaySettings()
  return (
    <QueryBar onReset={isNarrowed(ask) ? onClear : undefined}>
      <SearchField text={ask.keyword} placeholder={words.stock.search} onSearch={(keyword) => onChange({ keyword })} onLeave={onLeave} width={narrow ? 196 : 268} />
      <QueryField label={words.stock.depot}>
        <Select
          mode="multiple"
          value={[...ask.depots]}
          onChange={(depots) => onChange({ depots })}
          options={depotOptions(words.stock, choices)}
          placeholder={<span className="query-all">{words.common.all}</span>}
          maxTagCount={0}
          maxTagPlaceholder={(chosen) => (chosen.length === 1 ? chosen[0]?.label : words.stock.depots(chosen.length))}
          optionFilterProp="label"
          popupMatchSelectWidth={260}
          style={{ width: narrow ? 116 : 150 }}
        />
      </QueryField>
      <Chosen label={words.stock.category} value={ask.category} named={choices?.categories} width={narrow ? 104 : 124} onChange={(category) => onChange({ category })} />
      <Chosen label={words.stock.owner} value={ask.owner} named={choices?.owners} width={narrow ? 104 : 140} onChange={(owner) => onChange({ owner })} />
      <Checkbox checked={ask.hideZero} onChange={(event) => onChange({ hideZero: event.target.checked })}>{words.stock.hideZero}</Checkbox>
    </QueryBar>
  )
}

type ChosenProps = {
  readonly label: string
  readonly value: string
  readonly named: readonly { readonly id: string; readonly name: string }[] | undefined
  readonly width: number
  readonly onChange: (id: string) => void
}

function Chosen({ label, value, named, width, onChange }: ChosenProps) {
  const all = useWords().common.all
  return (
    <QueryField label={label}>
      <Select
        showSearch
        optionFilterProp="label"
        value={value}
        onChange={onChange}
        options={[{ value: '', label: all }, ...(named ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        popupMatchSelectWidth={240}
        style={{ width }}
      />
    </QueryField>
  )
}

type DepotOption = { label: string; value?: string; options?: { value: string; label: string }[] }

const tiers = ['province', 'prefecture', 'county', 'township', 'village', 'other'] as const

/** Depots under their tier; without groups where there is one tier only. */
function depotOptions(words: Words['stock'], choices: StockChoices | undefined): DepotOption[] {
  const depots = choices?.depots ?? []
  const groups = tiers.flatMap((tier) => {
    const options = depots.filter((depot) => tierOf(depot.tier) === tier).map(({ id, name }) => ({ value: id, label: name }))
    return options.length === 0 ? [] : [{ label: words.tiers[tier], options }]
  })
  const [only] = groups
  return only && groups.length === 1 ? [...only.options] : groups
}

function tierOf(tier: string): (typeof tiers)[number] {
  return tiers.find((known) => known === tier) ?? 'other'
}
