import { initTRPC } from '@trpc/server'
import type { Context } from '../context.ts'
import { refuse } from '../domain/result.ts'
import type { Language } from '../i18n/words.ts'
import type { CoreServices } from './services.ts'
import { storageProblem } from './storage-problem.ts'

/** What a procedure gets: the use cases' context, and what only the host can do. */
export type RequestContext = {
  readonly ctx: Context
  readonly services: CoreServices
  readonly sessionToken: string | undefined
  readonly language: Language
}

const t = initTRPC.context<RequestContext>().create({
  /** Accidents reach the screen as a reference to read out; causes stay in the log. */
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.code === 'INTERNAL_SERVER_ERROR' ? 'accident' : shape.message,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, reference: referenceOf(error) },
  }),
})

export const router = t.router

/** What the disk has against a write is a refusal that says what to do; the write was rolled back and drafts are as they were. */
const refuseStorageFaults = t.middleware(async ({ ctx: { ctx, services }, type, path, next }) => {
  const result = await next()
  if (result.ok || type !== 'mutation') return result
  const problem = storageProblem(result.error.cause, { file: ctx.connection.file })
  if (!problem) return result
  services.log('storage', { path, error: String(result.error.cause), problem })
  if (problem.code === 'host.damaged') ctx.health.failedChecks = ['quick-check']
  return { ...result, ok: true, data: refuse(problem) }
})

export const procedure = t.procedure.use(refuseStorageFaults)
export const createCaller = t.createCallerFactory

const references = new WeakMap<object, string>()

/** A short reference for one accident, the same in the log and on the screen. */
export function referenceOf(error: object): string {
  const known = references.get(error) ?? Math.random().toString(36).slice(2, 8).toUpperCase()
  references.set(error, known)
  return known
}
