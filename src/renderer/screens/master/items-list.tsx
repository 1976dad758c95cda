import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useTRPC } from '../../app/client.ts'
import { fitsOwn, OwnFilter, type OwnAsk } from '../../app/own-filter.tsx'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useOwnColumns } from '../../app/use-own.ts'
import { QueryField } from '../../parts/query-bar.tsx'
import { useWords } from '../../parts/words.tsx'
import { itemColumns } from './item-columns.ts'
import { MasterList } from './master-list.tsx'
import type { ItemRow } from './master-rows.ts'
import { answered } from './answered.ts'
import { useListAsk } from './use-list-ask.ts'
import './master.css'

/** 物资: the catalogue. */
export function ItemsList() {
  const words = useWords()
  const trpc = useTRPC()
  const [, go] = useLocation()
  const withPrice = useSession().can('view-cost') 
  const asking = useListAsk('items')
  const { ask } = asking
  const items = answered(useQuery(trpc.master.items.queryOptions(ask, { placeholderData: keepPreviousData })).data)
  const lists = answered(useQuery(trpc.master.lists.queryOptions()).data)
  const fields = useOwnColumns<ItemRow>('item')
  const [ownAsk, setOwnAsk] = useState<OwnAsk>({})
  const columns = useMemo(() => [...itemColumns(words, withPrice), ...fields.columns], [words, withPrice, fields])
  const rows = useMemo(() => items.value?.filter(({ id }) => fitsOwn(ownAsk, (field) => fields.valueOf(id, field))), [items.value, ownAsk, fields])
  const { list, search, empty, count } = words.master.items
  return (
    <MasterList
      tab="items" name={list} columns={columns} rows={rows} problems={items.problems} asking={asking} placeholder={search} empty={empty} count={count}
      onOpen={(id) => go(paths.masterItem(id))}
      conditions={<>
        <QueryField label={words.master.items.category}>
          <Select
            value={ask.category} showSearch optionFilterProp="label" popupMatchSelectWidth={240} style={{ width: 190 }} onChange={(category) => asking.change({ category })}
            options={[{ value: '', label: words.master.items.allCategories }, ...(lists.value?.categories ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))]}
          />
        </QueryField>
        <OwnFilter fields={fields.fields} ask={ownAsk} onChange={setOwnAsk} />
      </>}
    />
  )
}
