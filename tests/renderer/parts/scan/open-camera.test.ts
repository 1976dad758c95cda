import { describe, expect, it } from 'vitest'
import { isCamera, openCamera } from '#renderer/parts/scan/open-camera.ts'

function devices(answer: () => MediaStream): MediaDevices {
  return { getUserMedia: async () => answer() } as unknown as MediaDevices
}

function camera(torch: boolean) {
  const applied: unknown[] = []
  let stopped = 0
  const track = {
    getCapabilities: () => (torch ? { torch: true } : {}),
    applyConstraints: async (constraints: unknown) => { applied.push(constraints) },
    stop: () => { stopped += 1 },
  }
  const stream = { getVideoTracks: () => [track], getTracks: () => [track] } as unknown as MediaStream
  return { stream, applied, stopped: () => stopped }
}

describe('openCamera', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['TypeError', 'failed'],
  ])('takes %s for "%s"', async (name, fault) => {
    expect(await openCamera(devices(() => { throw Object.assign(new Error('no'), { name }) }))).toBe(fault)
  })

  it('knows a page without a secure address', async () => {
    expect(await openCamera(undefined)).toBe('insecure')
  })

  it('switches the torch where there is one, and lets the camera go', async () => {
    const { stream, applied, stopped } = camera(true)
    const opened = await openCamera(devices(() => stream))
    if (!isCamera(opened)) throw new Error(opened)
    expect(opened.hasTorch).toBe(true)
    await opened.setTorch(true)
    expect(applied).toEqual([{ advanced: [{ torch: true }] }])
    opened.stop()
    expect(stopped()).toBe(1)
  })

  it('offers no torch where the camera has none', async () => {
    const opened = await openCamera(devices(() => camera(false).stream))
    expect(isCamera(opened) && opened.hasTorch).toBe(false)
  })
})
