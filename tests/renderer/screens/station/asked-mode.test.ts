import { describe, expect, it } from 'vitest'
import { inAskedMode } from '#renderer/screens/station/asked-mode.ts'
import { freshDesk } from '#renderer/screens/station/desk.ts'

describe('the mode the simple desk asks for', () => {
  it.each([
    ['?mode=receipt', 'receipt'],
    ['', 'issue'],
    ['?mode=nothing', 'issue'],
    ['?mode=receipt&item=018f', 'issue'],
  ])('%j opens the station in %s', (search, mode) => {
    expect(inAskedMode(freshDesk, search)).toEqual({ ...freshDesk, mode })
  })
})
