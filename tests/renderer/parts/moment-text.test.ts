import { describe, expect, it } from 'vitest'
import { clockText, momentOfDay, shortMomentText } from '../../../src/renderer/parts/moment-text.ts'

describe('times on the screen, by the site and not by the zone of the machine', () => {
  /** 09:46 on the 20th in China, still the 19th in Greenwich two hours earlier. */
  const morning = '2026-11-20T01:46:00.000Z'

  it('says month, day and time, and the time alone', () => {
    expect(shortMomentText(morning)).toBe('11-20 09:46')
    expect(clockText('2026-11-19T16:05:00.000Z')).toBe('00:05')
  })

  it('leaves out the day where it is the day at the site', () => {
    expect(momentOfDay('2026-11-19T16:05:00.000Z', morning)).toBe('00:05')
    expect(momentOfDay('2026-11-19T15:55:00.000Z', morning)).toBe('11-19 23:55')
  })
})
