import type { IDatasource } from 'ag-grid-community'

export type SortKey = { readonly column: string; readonly direction: 'asc' | 'desc' }

/** A block of rows asked of the core, from `from` up to but without `to`. */
export type PageRequest = { readonly from: number; readonly to: number; readonly sort: readonly SortKey[] }

export type Page<Row> = { readonly rows: readonly Row[]; readonly total: number }

/** Rows read block by block as they come into sight. */
export type PagedRows<Row> = {
  readonly kind: 'paged'
  readonly load: (request: PageRequest) => Promise<Page<Row>>
  /** The conditions as text: another question begins at the top with empty rows. */
  readonly question: string
  /** Rises when the ledger changed: rows in sight are read again in place. */
  readonly freshness: number
}

/** All rows at once, up to about 20,000; undefined while they are being read. */
export type HeldRows<Row> = { readonly kind: 'held'; readonly rows: readonly Row[] | undefined }

export type RowSource<Row> = PagedRows<Row> | HeldRows<Row>

export const blockRows = 100

type Watch<Row> = {
  readonly load: PagedRows<Row>['load']
  readonly onTotal: (total: number) => void
  readonly onFailed: (failed: boolean) => void
}

/** The grid's datasource over a page-loading function. */
export function datasourceOf<Row>({ load, onTotal, onFailed }: Watch<Row>): IDatasource {
  return {
    getRows: (asked) => {
      const { startRow, endRow, sortModel } = asked
      const sort = sortModel.map(({ colId, sort: direction }): SortKey => ({ column: colId, direction: direction === 'desc' ? 'desc' : 'asc' }))
      load({ from: startRow, to: endRow, sort }).then(
        ({ rows, total }) => {
          onTotal(total)
          onFailed(false)
          asked.successCallback([...rows], total)
        },
        () => {
          onFailed(true)
          asked.failCallback()
        },
      )
    },
  }
}

