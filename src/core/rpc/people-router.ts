import { z } from 'zod'
import { accept } from '../domain/result.ts'
import { peopleList, peopleNames, roles } from '../query/people.ts'
import { depotUses } from '../usecase/found-site.ts'
import { proveSession } from '../usecase/check-password.ts'
import { addPerson, changeGrants, changePassword, recoverAccess, resetPassword, retirePerson } from '../usecase/manage-people.ts'
import { renewRecoveryCode } from '../usecase/renew-recovery-code.ts'
import { allSessions, endSession, ownSessions } from '../usecase/sessions.ts'
import { setUp } from '../usecase/set-up.ts'
import { signIn, signOut, switchPerson, whoAmI } from '../usecase/sign-in.ts'
import { withRight } from '../usecase/with-right.ts'
import { id, name, text } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const site = z.object({
  command: id, site: id, machine: z.string().regex(/^[A-Z]{1,2}$/), practice: z.literal(false),
  agency: z.object({ id, code: name, name, shortName: text, tier: text }),
  depots: z.array(z.object({ id, code: z.string().regex(/^[A-Z0-9]{1,16}$/), name, use: z.enum(depotUses).optional() })).min(1).max(200),
})
const administrator = z.object({ id, name, password: z.string().max(200), alsoKeeper: z.boolean() })

const password = z.string().max(200)
const entering = z.object({ name, password, newPassword: password.optional(), desk: text })
const grants = z.array(z.object({ role: text, agency: id, depot: id.nullable() })).max(50)

export const peopleRouter = router({
  names: procedure.query(({ ctx }) => peopleNames(ctx.ctx.connection.read)),
  setUp: procedure.input(z.object({ site, administrator })).mutation(({ ctx, input }) => setUp(ctx.ctx, input)),
  renewRecoveryCode: procedure.mutation(({ ctx }) => renewRecoveryCode(ctx.ctx)),
  signIn: procedure.input(entering).mutation(({ ctx, input }) => signIn(ctx.ctx, input)),
  switch: procedure.input(entering).mutation(({ ctx, input }) => switchPerson(ctx.ctx, { ...input, token: ctx.sessionToken })),
  prove: procedure.input(z.object({ password })).mutation(({ ctx, input }) => proveSession(ctx.ctx, input)),
  sessions: procedure.query(({ ctx }) => ownSessions(ctx.ctx, ctx.sessionToken)),
  allSessions: procedure.query(({ ctx }) => allSessions(ctx.ctx, ctx.sessionToken)),
  endSession: procedure.input(z.object({ command: id, key: text })).mutation(({ ctx, input }) => endSession(ctx.ctx, input)),
  signOut: procedure.mutation(({ ctx }) => {
    if (ctx.sessionToken !== undefined) signOut(ctx.ctx, ctx.sessionToken)
  }),
  list: procedure.query(({ ctx: { ctx } }) => withRight(ctx, ['people'], () => accept({ people: peopleList(ctx.connection.read), roles: roles(ctx.connection.read) }))),
  add: procedure.input(z.object({ command: id, id, name, grants })).mutation(({ ctx, input }) => addPerson(ctx.ctx, input)),
  changeGrants: procedure.input(z.object({ command: id, id, grants })).mutation(({ ctx, input }) => changeGrants(ctx.ctx, input)),
  retire: procedure.input(z.object({ command: id, id, retired: z.boolean() })).mutation(({ ctx, input }) => retirePerson(ctx.ctx, input)),
  resetPassword: procedure.input(z.object({ command: id, id })).mutation(({ ctx, input }) => resetPassword(ctx.ctx, input)),
  changePassword: procedure.input(z.object({ from: password, to: password })).mutation(({ ctx, input }) => changePassword(ctx.ctx, input)),
  recover: procedure.input(z.object({ name, code: text, password })).mutation(({ ctx, input }) => recoverAccess(ctx.ctx, input)),
  me: procedure.query(({ ctx }) => whoAmI(ctx.ctx) ?? null),
})
