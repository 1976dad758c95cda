import { z } from 'zod'
import { peopleNames } from '../query/people.ts'
import { depotUses } from '../usecase/found-site.ts'
import { renewRecoveryCode } from '../usecase/renew-recovery-code.ts'
import { setUp } from '../usecase/set-up.ts'
import { signIn, signOut, whoAmI } from '../usecase/sign-in.ts'
import { id, name, text } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const site = z.object({
  command: id, site: id, machine: z.string().regex(/^[A-Z]{1,2}$/), practice: z.literal(false),
  agency: z.object({ id, code: name, name, shortName: text, tier: text }),
  depots: z.array(z.object({ id, code: z.string().regex(/^[A-Z0-9]{1,16}$/), name, use: z.enum(depotUses).optional() })).min(1).max(200),
})
const administrator = z.object({ id, name, password: z.string().max(200), alsoKeeper: z.boolean() })

export const peopleRouter = router({
  names: procedure.query(({ ctx }) => peopleNames(ctx.ctx.connection.read)),
  setUp: procedure.input(z.object({ site, administrator })).mutation(({ ctx, input }) => setUp(ctx.ctx, input)),
  renewRecoveryCode: procedure.mutation(({ ctx }) => renewRecoveryCode(ctx.ctx)),
  signIn: procedure.input(z.object({ name, password: z.string().max(200), desk: text })).mutation(({ ctx, input }) => signIn(ctx.ctx, input)),
  signOut: procedure.mutation(({ ctx }) => {
    if (ctx.sessionToken !== undefined) signOut(ctx.ctx, ctx.sessionToken)
  }),
  me: procedure.query(({ ctx }) => whoAmI(ctx.ctx) ?? null),
})
