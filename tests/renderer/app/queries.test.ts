import { beforeEach, describe, expect, it } from 'vitest'
import { accidentOf, dismissAccident } from '#renderer/app/accidents.ts'
import { disconnected, isDisconnected } from '#renderer/app/carrier.ts'
import { invalidateAfter, routersTouchedBy } from '#renderer/app/invalidate.ts'
import { createQueries } from '#renderer/app/queries.ts'

beforeEach(dismissAccident)

const lost = () => Promise.reject(new Error('TRPCClientError', { cause: new Error(disconnected) }))

describe('asking the core', () => {
  const asked = async (answer: () => Promise<never>) => {
    let times = 0
    const queries = createQueries()
    const options = queries.defaultQueryOptions({ queryKey: ['q'], retryDelay: 1, queryFn: () => { times += 1; return answer() } })
    await expect(queries.getQueryCache().build(queries, options).fetch()).rejects.toThrow()
    return times
  }

  it('tries a question once more after a lost connection, and only then', async () => {
    expect(await asked(lost)).toBe(2)
    expect(await asked(() => Promise.reject(new Error('accident')))).toBe(1)
  })

  it('never sends a command again by itself', async () => {
    let sent = 0
    const queries = createQueries()
    const command = queries.getMutationCache().build(queries, queries.defaultMutationOptions({ mutationFn: () => { sent += 1; return lost() } }))
    await expect(command.execute(undefined)).rejects.toThrow()
    expect(sent).toBe(1)
  })

  it('asks without waiting for a network: a depot is often offline', () => {
    const defaults = createQueries().getDefaultOptions()
    expect(defaults.queries?.networkMode).toBe('always')
    expect(defaults.mutations?.networkMode).toBe('always')
  })
})

describe('what a change makes old', () => {
  const key = (...path: readonly string[]) => [path, { type: 'query' }]

  const oldAfter = (operation: string) => {
    const queries = createQueries()
    const paths = [['stock', 'page'], ['document', 'list'], ['people', 'names']]
    for (const path of paths) queries.setQueryData(key(...path), 1)
    invalidateAfter(queries, operation)
    return paths.filter((path) => queries.getQueryState(key(...path))?.isInvalidated === true).map(([router]) => router)
  }

  it('is only what a narrow operation touches', () => {
    expect(oldAfter('draft.void')).toEqual(['document'])
    expect(oldAfter('person.add')).toEqual(['people'])
  })

  it('is everything after a posting, and after an operation it does not know', () => {
    expect(oldAfter('document.post')).toEqual(['stock', 'document', 'people'])
    expect(oldAfter('agency.save')).toEqual(['stock', 'document', 'people'])
    expect(routersTouchedBy('moon.landing')).toBeUndefined()
    expect(oldAfter('moon.landing')).toEqual(['stock', 'document', 'people'])
  })
})

describe('accidents', () => {
  it('carry the reference under which the core logged them', () => {
    const error = Object.assign(new Error('accident'), { data: { code: 'INTERNAL_SERVER_ERROR', reference: 'K7Q2ZP' } })
    expect(accidentOf(error)).toEqual({ kind: 'accident', reference: 'K7Q2ZP', details: 'Error: accident' })
  })

  it('of the screen itself have a reference too', () => {
    expect(accidentOf(new TypeError('x is not a function'))).toMatchObject({ kind: 'accident', reference: expect.stringMatching(/^P-\d{6}$/) })
  })

  it('are told from a lost connection, however deep it lies', () => {
    expect(isDisconnected(new Error('a', { cause: new Error('b', { cause: new Error(disconnected) }) }))).toBe(true)
    expect(accidentOf(new Error('a', { cause: new Error(disconnected) }))).toEqual({ kind: 'disconnected' })
  })
})
