import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Words } from '#core/i18n/words.ts'
import { useTRPC } from '../../app/client.ts'
import { fitsOwn, OwnFilter, type OwnAsk } from '../../app/own-filter.tsx'
import { paths } from '../../app/paths.ts'
import { useSite } from '../../app/site.tsx'
import { useOwnColumns } from '../../app/use-own.ts'
import { textColumn } from '../../parts/grid-columns.ts'
import { useWords } from '../../parts/words.tsx'
import { answered } from './answered.ts'
import { MasterList } from './master-list.tsx'
import type { AgencyRow } from './master-rows.ts'
import { useListAsk } from './use-list-ask.ts'
import './master.css'

/** 单位: everybody who appears on papers. */
export function AgenciesList() {
  const words = useWords()
  const trpc = useTRPC()
  const own = useSite().agency
  const [, go] = useLocation()
  const asking = useListAsk('agencies')
  const { text, retired } = asking.ask
  const agencies = answered(useQuery(trpc.master.agencies.queryOptions({ text, retired }, { placeholderData: keepPreviousData })).data)
  const fields = useOwnColumns<AgencyRow>('agency')
  const [ownAsk, setOwnAsk] = useState<OwnAsk>({})
  const columns = useMemo(() => [...agencyColumns(words, own), ...fields.columns, ...factColumns(words)], [words, own, fields])
  const rows = useMemo(() => agencies.value?.filter(({ id }) => fitsOwn(ownAsk, (field) => fields.valueOf(id, field))), [agencies.value, ownAsk, fields])
  const { list, search, empty, count } = words.master.agencies
  return (
    <MasterList
      tab="agencies" name={list} columns={columns} rows={rows} problems={agencies.problems} asking={asking} placeholder={search} empty={empty} count={count}
      onOpen={(id) => go(paths.masterAgency(id))} conditions={<OwnFilter fields={fields.fields} ask={ownAsk} onChange={setOwnAsk} />}
    />
  )
}

function agencyColumns(words: Words, own: string | null): readonly ColDef<AgencyRow>[] {
  const { agencies, agency, retiredOn } = words.master
  const heading = (id: keyof typeof agencies.columns, width: number) => ({ id, title: agencies.columns[id], width })
  return [
    textColumn(heading('code', 90), ({ code }) => code),
    { ...textColumn<AgencyRow>(heading('name', 260), ({ name }) => name), cellClass: 'grid-name' },
    textColumn(heading('shortName', 120), ({ shortName }) => shortName),
    textColumn(heading('kind', 130), ({ kindName }) => kindName),
    textColumn(heading('tier', 110), ({ tier }) => wordOf(agency.tiers, tier)),
    { ...textColumn<AgencyRow>(heading('responsibility', 300), ({ responsibility }) => responsibility), cellClass: 'grid-quiet' },
    textColumn(heading('state', 140), ({ id, retiredOn: day }) => (day === null || day === undefined ? (id === own ? agencies.own : '') : retiredOn(day))),
  ]
}

/** What only some kinds of agency have. */
function factColumns(words: Words): readonly ColDef<AgencyRow>[] {
  const { columns } = words.office.agency
  const heading = (id: keyof typeof columns, width: number) => ({ id, title: columns[id], width })
  const number = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return [
    textColumn(heading('parent', 180), ({ parentName }) => parentName),
    textColumn(heading('supplierKind', 110), ({ supplierKindName }) => supplierKindName),
    textColumn(heading('teamKind', 110), ({ teamKindName }) => teamKindName),
    { ...textColumn<AgencyRow>(heading('headcount', 80), ({ headcount }) => number(headcount)), cellClass: 'grid-number', headerClass: 'grid-right' },
    textColumn(heading('base', 130), ({ base }) => base),
    { ...textColumn<AgencyRow>(heading('population', 90), ({ population }) => number(population)), cellClass: 'grid-number', headerClass: 'grid-right' },
    { ...textColumn<AgencyRow>(heading('peopleToMove', 90), ({ peopleToMove }) => number(peopleToMove)), cellClass: 'grid-number', headerClass: 'grid-right' },
  ]
}

/** A kept code in words; a code of the office's own as it is. */
function wordOf(words: { readonly [code: string]: string }, code: string): string {
  return words[code] ?? code
}
