import { z } from 'zod'
import { maxDigits, maxPrefix, maxRun } from '../domain/serial-run.ts'
import { issueSerials, proposeSerials } from '../usecase/issue-serials.ts'
import { nameUnits } from '../usecase/name-units.ts'
import { id } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const prefix = z.string().trim().max(maxPrefix)
const run = z.object({ command: id, item: id, prefix: prefix.min(1), digits: z.number().int().min(1).max(maxDigits), count: z.number().int().min(1).max(maxRun) })
const names = z.object({ command: id, item: id, units: z.array(z.object({ lot: id, serial: z.string().trim().max(400) })).min(1).max(maxRun) })

/** Single units and what they are called. */
export const unitRouter = router({
  propose: procedure.input(z.object({ item: id, prefix: prefix.default('') })).query(({ ctx: { ctx }, input }) => proposeSerials(ctx, input)),
  issue: procedure.input(run).mutation(({ ctx: { ctx }, input }) => issueSerials(ctx, input)),
  name: procedure.input(names).mutation(({ ctx: { ctx }, input }) => nameUnits(ctx, input)),
})
