import { describe, expect, it } from 'vitest'
import { sight, type Sightings } from '#core/domain/scan/camera-sighting.ts'

/** Frames 100 ms apart; a letter is a code in the picture. */
function watch(frames: readonly string[]): string {
  let sightings: Sightings = new Map()
  const counted: string[] = []
  frames.forEach((codes, frame) => {
    const seen = sight(sightings, Array.from(codes), frame * 100)
    sightings = seen.sightings
    counted.push(...seen.counted)
  })
  return counted.join('')
}

describe('sight', () => {
  it('counts a code held before the camera once', () => {
    expect(watch(Array.from({ length: 50 }, () => 'A'))).toBe('A')
  })

  it('does not count what a single frame shows', () => {
    expect(watch(['A', '', '', '', '', '', '', '', '', '', 'A'])).toBe('')
  })

  it('bears a few missed frames without counting again', () => {
    expect(watch(['A', 'A', '', '', '', 'A', 'A', '', 'A'])).toBe('A')
  })

  it('counts again after the code was taken away', () => {
    expect(watch(['A', 'A', ...Array.from({ length: 9 }, () => ''), 'A', 'A'])).toBe('AA')
  })

  it('counts each of several codes in one picture', () => {
    expect(watch(['AB', 'AB', 'AB'])).toBe('AB')
  })
})
