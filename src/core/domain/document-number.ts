import type { DocumentKind } from './document.ts'
import { documentTypes } from './document-types.ts'

type Series = { readonly kind: DocumentKind; readonly depotCode: string; readonly businessDate: string; readonly machine: string }

/** `类型-仓库码-年度-机号` (domain.md §3.1): unique without a server, restarts each year. */
export function numberPrefix({ kind, depotCode, businessDate, machine }: Series): string {
  return `${documentTypes[kind].numberPrefix}-${depotCode}-${businessDate.slice(0, 4)}-${machine}`
}

const digits = 6

export function numberInSeries(prefix: string, running: number): string {
  return `${prefix}-${String(running).padStart(digits, '0')}`
}
