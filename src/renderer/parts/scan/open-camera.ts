/** Why there is no picture: the person or the system refused, no camera, taken by another program, page not secure. */
export type CameraFault = 'refused' | 'none' | 'busy' | 'insecure' | 'failed'

export type Camera = {
  readonly stream: MediaStream
  readonly hasTorch: boolean
  readonly setTorch: (on: boolean) => Promise<void>
  /** Releases the camera; its light goes out. */
  readonly stop: () => void
}

/** Asks for the camera at the back where there is one; the answer is a camera or the reason why not. */
export async function openCamera(devices: MediaDevices | undefined = navigator.mediaDevices): Promise<Camera | CameraFault> {
  if (!devices) return 'insecure'
  try {
    return cameraOf(await devices.getUserMedia({ audio: false, video: wanted }))
  } catch (failure) {
    return faultOf(failure)
  }
}

export function isCamera(answer: Camera | CameraFault): answer is Camera {
  return typeof answer !== 'string'
}

/** 1280 wide shows a narrow EAN at arm's length and is decoded in 20 ms. */
const wanted: MediaTrackConstraints = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }

function cameraOf(stream: MediaStream): Camera {
  const [track] = stream.getVideoTracks()
  const can: TorchCapabilities = track?.getCapabilities?.() ?? {}
  return {
    stream,
    hasTorch: can.torch === true,
    setTorch: async (on) => {
      const torch: TorchConstraints = { torch: on }
      await track?.applyConstraints({ advanced: [torch] })
    },
    stop: () => {
      for (const each of stream.getTracks()) each.stop()
    },
  }
}

/** Browsers have the torch of the image-capture draft; the types do not. */
type TorchCapabilities = MediaTrackCapabilities & { readonly torch?: boolean }
type TorchConstraints = MediaTrackConstraintSet & { readonly torch?: boolean }

function faultOf(failure: unknown): CameraFault {
  const name = failure instanceof Error || failure instanceof DOMException ? failure.name : ''
  return faults[name] ?? 'failed'
}

const faults: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'refused', SecurityError: 'refused',
  NotFoundError: 'none', OverconstrainedError: 'none',
  NotReadableError: 'busy', AbortError: 'busy',
}
