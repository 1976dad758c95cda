import { describe, expect, it } from 'vitest'
import { isId } from '#core/domain/ids.ts'
import { commandIds } from '#renderer/app/use-send.ts'

describe('the id of a command', () => {
  it('stays while the core has not answered, so that a second press is done once', () => {
    const ids = commandIds()
    const first = ids.idFor({ document: 'd', revision: 1 })
    expect(isId(first)).toBe(true)
    expect(ids.idFor({ document: 'd', revision: 1 })).toBe(first)
  })

  it('is another one for other content, and after an answer', () => {
    const ids = commandIds()
    const first = ids.idFor({ document: 'd' })
    const second = ids.idFor({ document: 'e' })
    expect(second).not.toBe(first)
    ids.answered()
    expect(ids.idFor({ document: 'e' })).not.toBe(second)
  })
})
