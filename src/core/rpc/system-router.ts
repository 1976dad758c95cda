import { z } from 'zod'
import { hideAmounts } from '../usecase/hide-amounts.ts'
import { withRight } from '../usecase/with-right.ts'
import { accept, refuse } from '../domain/result.ts'
import { depotNamed } from '../query/find-place.ts'
import { version } from '../domain/version.ts'
import { procedure, router } from './trpc.ts'

const path = z.string().max(1000)
const wantedRestore = z.object({ backup: path.min(1), last: z.record(z.string().regex(/^[A-Z]{2}-.{1,40}$/), z.number().int().min(1).max(999_999_999)) })

/** The ledger's own health: checks, backups, restore. */
export const systemRouter = router({
  /** For the status bar of every window. */
  health: procedure.query(({ ctx: { ctx, services } }) => {
    const { secondPlace, secondAt, secondOverdue, backups } = services.backups()
    return {
      failedChecks: ctx.health.failedChecks, clockJumpedFrom: ctx.health.clockJumpedFrom ?? null,
      lastBackupAt: backups[0]?.madeAt ?? null, secondPlace: secondPlace ?? null, secondAt: secondAt ?? null, secondOverdue,
    }
  }),
  /** What somebody on the phone asks first. */
  about: procedure.query(({ ctx: { ctx, services } }) => withRight(ctx, ['view', 'settings'], () => accept({ version, folder: services.folder }))),
  /** The depot that a person names by code or name on the command line. */
  depotNamed: procedure.input(path).query(({ ctx: { ctx }, input }) => withRight(ctx, ['view'], () => {
    const depot = depotNamed(ctx.connection.read, input)
    return depot === undefined ? refuse({ code: 'import.name-unknown', name: input }) : accept(depot)
  })),
  verify: procedure.input(z.object({ anchor: z.string().max(200).optional() })).mutation(({ ctx: { ctx, services }, input }) =>
    withRight(ctx, ['audit', 'backup'], async () => {
      const verified = await services.verify(input.anchor)
      return verified.ok ? accept(hideAmounts(ctx, verified.value)) : verified
    })),
  backups: procedure.query(({ ctx: { ctx, services } }) => withRight(ctx, ['backup'], () => accept(services.backups()))),
  backUp: procedure.mutation(({ ctx: { ctx, services } }) => withRight(ctx, ['backup'], () => services.backupNow('by-hand'))),
  chooseSecondPlace: procedure.input(z.object({ folder: path })).mutation(({ ctx: { ctx, services }, input }) =>
    withRight(ctx, ['settings'], () => services.chooseSecondPlace(input.folder))),
  restore: procedure.input(wantedRestore).mutation(({ ctx: { ctx, services }, input }) => withRight(ctx, ['settings'], () => services.restore(input))),
})
