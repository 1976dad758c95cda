import { initTRPC } from '@trpc/server'
import type { Context } from '../context.ts'
import type { Language } from '../i18n/words.ts'
import type { CoreServices } from './services.ts'

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
export const procedure = t.procedure
export const createCaller = t.createCallerFactory

const references = new WeakMap<object, string>()

/** A short reference for one accident, the same in the log and on the screen. */
export function referenceOf(error: object): string {
  const known = references.get(error) ?? Math.random().toString(36).slice(2, 8).toUpperCase()
  references.set(error, known)
  return known
}
