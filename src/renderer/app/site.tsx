import { createContext, useContext, type ReactNode } from 'react'
import type { BusinessDate } from '#core/domain/business-date.ts'

/** What the core says of itself: whose ledger this is, and which day it is there. */
export type Site = {
  readonly practice: boolean
  /** Id of the agency that keeps this ledger. */
  readonly agency: string | null
  /** The business date of today, by the core's clock. */
  readonly today: BusinessDate
  /** Checks of the database that failed; posting is stopped while there are any. */
  readonly failedChecks: readonly string[]
}

const Known = createContext<Site | undefined>(undefined)

export function SiteProvider({ site, children }: { readonly site: Site; readonly children: ReactNode }) {
  return <Known value={site}>{children}</Known>
}

/** Only below the frame, where the core has answered. */
export function useSite(): Site {
  const site = useContext(Known)
  if (!site) throw new Error('the site is not known here')
  return site
}
