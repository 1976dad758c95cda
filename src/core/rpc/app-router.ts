import { demoRouter } from './demo-router.ts'
import { documentRouter } from './document-router.ts'
import { draftRouter } from './draft-router.ts'
import { masterRouter } from './master-router.ts'
import { ledgerRouter } from './ledger-router.ts'
import { officeRouter } from './office-router.ts'
import { peopleRouter } from './people-router.ts'
import { searchRouter } from './search-router.ts'
import { siteRouter } from './site-router.ts'
import { stockRouter } from './stock-router.ts'
import { systemRouter } from './system-router.ts'
import { intakeRouter } from './intake-router.ts'
import { router } from './trpc.ts'
import { unitRouter } from './unit-router.ts'
import { viewRouter } from './view-router.ts'

/** Every question and command of the product, by subject. */
export const appRouter = router({
  demo: demoRouter,
  document: documentRouter,
  draft: draftRouter,
  intake: intakeRouter,
  master: masterRouter,
  ledger: ledgerRouter,
  office: officeRouter,
  people: peopleRouter,
  search: searchRouter,
  site: siteRouter,
  stock: stockRouter,
  system: systemRouter,
  unit: unitRouter,
  view: viewRouter,
})

export type AppRouter = typeof appRouter
