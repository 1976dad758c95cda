import { documentRouter } from './document-router.ts'
import { draftRouter } from './draft-router.ts'
import { peopleRouter } from './people-router.ts'
import { siteRouter } from './site-router.ts'
import { systemRouter } from './system-router.ts'
import { router } from './trpc.ts'

/** Every question and command of the product, by subject. */
export const appRouter = router({
  document: documentRouter,
  draft: draftRouter,
  people: peopleRouter,
  site: siteRouter,
  system: systemRouter,
})

export type AppRouter = typeof appRouter
