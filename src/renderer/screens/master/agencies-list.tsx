import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Words } from '#core/i18n/words.ts'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSite } from '../../app/site.tsx'
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
  const columns = useMemo(() => agencyColumns(words, own), [words, own])
  const { list, search, empty, count } = words.master.agencies
  return (
    <MasterList
      tab="agencies" name={list} columns={columns} rows={agencies.value} problems={agencies.problems} asking={asking} placeholder={search} empty={empty} count={count}
      onOpen={(id) => go(paths.masterAgency(id))}
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
    textColumn(heading('kind', 130), ({ kind }) => wordOf(agency.kinds, kind)),
    textColumn(heading('tier', 110), ({ tier }) => wordOf(agency.tiers, tier)),
    { ...textColumn<AgencyRow>(heading('responsibility', 300), ({ responsibility }) => responsibility), cellClass: 'grid-quiet' },
    textColumn(heading('state', 140), ({ id, retiredOn: day }) => (day === null || day === undefined ? (id === own ? agencies.own : '') : retiredOn(day))),
  ]
}

/** A kept code in words; a code of the office's own as it is. */
function wordOf(words: { readonly [code: string]: string }, code: string): string {
  return words[code] ?? code
}
