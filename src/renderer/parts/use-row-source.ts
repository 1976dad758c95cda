import type { GridApi } from 'ag-grid-community'
import { useEffect, useMemo, useRef, useState } from 'react'
import { blockRows, datasourceOf, type PageRequest, type RowSource } from './grid-source.ts'

/** The grid's row properties for a source; reads again when the ledger changed, begins anew with another question. */
export function useRowSource<Row>(api: GridApi<Row> | undefined, source: RowSource<Row>) {
  const [total, setTotal] = useState<number | undefined>(undefined)
  const [failed, setFailed] = useState(false)
  const latest = useRef(source)
  useEffect(() => {
    latest.current = source
  })
  const question = source.kind === 'paged' ? source.question : undefined
  const freshness = source.kind === 'paged' ? source.freshness : undefined
  useEffect(() => {
    if (!api || question === undefined) return
    const load = (request: PageRequest) => (latest.current.kind === 'paged' ? latest.current.load(request) : noRows())
    api.setGridOption('datasource', datasourceOf<Row>({ load, onTotal: setTotal, onFailed: setFailed }))
  }, [api, question])
  const read = useRef(freshness)
  useEffect(() => {
    if (read.current === freshness) return
    read.current = freshness
    api?.refreshInfiniteCache()
  }, [api, freshness])
  const rowProps = useMemo(() => source.kind === 'held' ? heldProps(source.rows) : pagedProps, [source])
  const count = source.kind === 'held' ? source.rows?.length : total
  return { rowProps, isEmpty: count === 0, failed }
}

function heldProps<Row>(rows: readonly Row[] | undefined) {
  return { rowModelType: 'clientSide', rowData: rows === undefined ? null : [...rows], loading: rows === undefined, loadingRows: true } as const
}

const pagedProps = {
  rowModelType: 'infinite', cacheBlockSize: blockRows, maxBlocksInCache: 20, infiniteInitialRowCount: 12,
  blockLoadDebounceMillis: 30,
} as const

async function noRows() {
  return { rows: [], total: 0 }
}
