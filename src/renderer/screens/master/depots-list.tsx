import { useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import { Sheet, Table2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Words } from '#core/i18n/words.ts'
import { useTRPC } from '../../app/client.ts'
import { fitsOwn, OwnFilter, type OwnAsk } from '../../app/own-filter.tsx'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useOwnColumns } from '../../app/use-own.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { textColumn } from '../../parts/grid-columns.ts'
import { useWords } from '../../parts/words.tsx'
import { answered } from './answered.ts'
import { MasterList } from './master-list.tsx'
import type { DepotRow } from './master-rows.ts'
import { useDutyPack } from './use-duty-pack.ts'
import { useListAsk, type ListAsk } from './use-list-ask.ts'
import './master.css'

/** 仓库: every depot this person may view. */
export function DepotsList() {
  const words = useWords()
  const trpc = useTRPC()
  const [, go] = useLocation()
  const asking = useListAsk('depots')
  const depots = answered(useQuery(trpc.master.depots.queryOptions()).data)
  const fields = useOwnColumns<DepotRow>('place')
  const [ownAsk, setOwnAsk] = useState<OwnAsk>({})
  const rows = useMemo(() => depots.value?.filter((row) => fits(row, asking.ask, fields.textOf(row.id)) && fitsOwn(ownAsk, (field) => fields.valueOf(row.id, field))), [depots.value, asking.ask, ownAsk, fields])
  const columns = useMemo(() => [...depotColumns(words), ...fields.columns, ...factColumns(words)], [words, fields])
  const { list, search, empty, count } = words.master.depots
  return (
    <MasterList
      tab="depots" name={list} columns={columns} rows={rows} problems={depots.problems} asking={asking} placeholder={search} empty={empty} count={count}
      onOpen={(id) => go(paths.masterDepot(id))} conditions={<OwnFilter fields={fields.fields} ask={ownAsk} onChange={setOwnAsk} />}
      acts={<DepotActs />}
    />
  )
}

/** Many depots at once, and the pack for whoever is on duty. */
function DepotActs() {
  const words = useWords().office
  const [, go] = useLocation()
  const { can } = useSession()
  const pack = useDutyPack()
  return (
    <>
      {can('export') ? <ActionButton text={words.duty.button} icon={Sheet} busy={pack.busy} onPress={pack.run} /> : null}
      {can('master') ? <ActionButton text={words.points.button} icon={Table2} combo="Alt+B" onPress={() => go(`${paths.master}/points`)} /> : null}
    </>
  )
}

function fits({ searchText, retiredOn }: DepotRow, { text, retired }: ListAsk, own: string): boolean {
  const wanted = text.trim().toLowerCase()
  return (retired || retiredOn === null || retiredOn === undefined) && (searchText.includes(wanted) || own.includes(wanted))
}

function depotColumns(words: Words): readonly ColDef<DepotRow>[] {
  const { depots, agency, retiredOn } = words.master
  const heading = (id: keyof typeof depots.columns, width: number) => ({ id, title: depots.columns[id], width })
  return [
    textColumn(heading('code', 90), ({ code }) => code),
    { ...textColumn<DepotRow>(heading('name', 250), ({ name }) => name), cellClass: 'grid-name' },
    textColumn(heading('type', 80), ({ depotType }) => depotType),
    textColumn(heading('site', 130), ({ siteKindName }) => siteKindName),
    textColumn(heading('tier', 110), ({ tier }) => wordOf(agency.tiers, tier)),
    textColumn(heading('owner', 220), ({ ownerName }) => ownerName),
    { ...textColumn<DepotRow>(heading('state', 140), ({ retiredOn: day }) => (day === null || day === undefined ? '' : retiredOn(day))), cellClass: 'grid-dash' },
  ]
}

/** Who keeps it, how many it takes, how long loading lasts, why it is special below the county. */
function factColumns(words: Words): readonly ColDef<DepotRow>[] {
  const { depot } = words.office
  const number = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  return [
    textColumn({ id: 'custodian', title: depot.custodian, width: 180 }, ({ owner, custodian, custodianName }) => (custodian === owner ? '' : custodianName)),
    { ...textColumn<DepotRow>({ id: 'capacity', title: depot.capacity, width: 100 }, ({ capacity }) => number(capacity)), cellClass: 'grid-number', headerClass: 'grid-right' },
    { ...textColumn<DepotRow>({ id: 'loadMinutes', title: words.master.depot.load, width: 120 }, ({ loadMinutes }) => number(loadMinutes)), cellClass: 'grid-number', headerClass: 'grid-right' },
    { ...textColumn<DepotRow>({ id: 'typeReason', title: depot.typeReason, width: 200 }, ({ typeReason }) => typeReason), cellClass: 'grid-quiet' },
  ]
}

/** A kept code in words; a code of the office's own as it is. */
function wordOf(words: { readonly [code: string]: string }, code: string): string {
  return words[code] ?? code
}
