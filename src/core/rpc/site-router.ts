import { z } from 'zod'
import { journalHead } from '../query/journal-head.ts'
import { siteOf } from '../query/site-of.ts'
import { openPractice } from '../usecase/open-practice.ts'
import { procedure, router } from './trpc.ts'

export const siteRouter = router({
  /** What a window must know before anyone has signed in. `founded` false leads to first use. */
  standing: procedure.query(({ ctx }) => {
    const db = ctx.ctx.connection.read
    const site = siteOf(db)
    if (!site) return { founded: false as const, today: ctx.ctx.today() }
    return {
      founded: true as const, practice: site.practice, code: site.code, machine: site.machine, agency: site.agencyId, today: ctx.ctx.today(),
      sequence: journalHead(db, site.id)?.sequence ?? 0, failedChecks: ctx.ctx.health.failedChecks, clockJumpedFrom: ctx.ctx.health.clockJumpedFrom ?? null,
    }
  }),
  /** Whether this home can show sample data, and whether there is some; `home` leads from the sample back to the real ledger. */
  practice: procedure.query(({ ctx: { services } }) => ({
    offered: services.practice !== undefined, made: services.practice?.made() ?? false, home: services.home ?? null,
  })),
  openPractice: procedure.input(z.object({ fresh: z.boolean() })).mutation(({ ctx: { ctx, services }, input }) => openPractice(ctx, services.practice, input.fresh)),
})
