import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isDeskLocked, noteActivity, refuseScan } from '../desk-lock.ts'
import { openDecoder } from './decode-image.ts'
import type { PictureCode } from './decode-pixels.ts'
import { type Camera, type CameraFault, isCamera, openCamera } from './open-camera.ts'
import { watchFrames } from './watch-frames.ts'
import './camera-scanner.css'

/** Sentences for each state; a fault's sentence says what to do. */
export type CameraWords = { readonly [Fault in CameraFault]: string } & {
  /** Names the picture for screen readers: 「摄像头取景」. */
  readonly view: string
  readonly starting: string
  /** 「把条码放进框里」 */
  readonly aim: string
  readonly torchOn: string
  readonly torchOff: string
  readonly retry: string
}

type Props = {
  readonly words: CameraWords
  /** GS1 text carries its symbology identifier; separators are always kept. */
  readonly onCode: (code: PictureCode) => void
}

/** The camera as a scanner: reads what is held before it, once each, and lets the camera go when it leaves the screen. */
export function CameraScanner({ words, onCode }: Props) {
  const [attempt, setAttempt] = useState(0)
  return <CameraAttempt key={attempt} words={words} onCode={onCode} onRetry={() => setAttempt(attempt + 1)} />
}

function CameraAttempt({ words, onCode, onRetry }: Props & { readonly onRetry: () => void }) {
  const camera = useCamera()
  if (typeof camera === 'string') {
    return (
      <div className="camera-scanner" role="alert">
        <p>{words[camera]}</p>
        <button type="button" onClick={onRetry}>{words.retry}</button>
      </div>
    )
  }
  if (!camera) return <div className="camera-scanner" role="status"><p>{words.starting}</p></div>
  return <CameraView words={words} onCode={onCode} camera={camera} />
}

function CameraView({ words, onCode, camera }: Props & { readonly camera: Camera }) {
  const video = useRef<HTMLVideoElement>(null)
  const found = useEffectEvent((code: PictureCode) => {
    noteActivity(Date.now())
    if (isDeskLocked()) refuseScan()
    else onCode(code)
  })
  useEffect(() => video.current ? showAndRead(video.current, camera.stream, (code) => found(code)) : undefined, [camera])
  return (
    <div className="camera-scanner">
      <video ref={video} muted playsInline aria-label={words.view} />
      <div className="camera-frame" aria-hidden />
      <p>{words.aim}</p>
      {camera.hasTorch && <TorchButton camera={camera} words={words} />}
    </div>
  )
}

function TorchButton({ camera, words }: { readonly camera: Camera; readonly words: CameraWords }) {
  const [on, setOn] = useState(false)
  const turn = useCallback(() => {
    void camera.setTorch(!on).then(() => setOn(!on), () => setOn(false))
  }, [camera, on])
  return <button type="button" aria-pressed={on} onClick={turn}>{on ? words.torchOff : words.torchOn}</button>
}

/** Undefined while the camera starts. */
function useCamera(): Camera | CameraFault | undefined {
  const [camera, setCamera] = useState<Camera | CameraFault>()
  useEffect(() => {
    let left = false
    let open: Camera | undefined
    void openCamera().then((answer) => {
      if (isCamera(answer)) open = answer
      if (left) return open?.stop()
      open?.stream.getVideoTracks()[0]?.addEventListener('ended', () => setCamera('none'))
      setCamera(answer)
    })
    return () => {
      left = true
      open?.stop()
    }
  }, [])
  return camera
}

/** Returns what ends it. */
function showAndRead(view: HTMLVideoElement, stream: MediaStream, onCode: Props['onCode']): () => void {
  const decoder = openDecoder()
  view.srcObject = stream
  // Leaving the screen at once interrupts the start; that is no accident.
  view.play().catch(() => undefined)
  const stop = watchFrames({ frame: () => frameOf(view), decoder, onCode })
  return () => {
    stop()
    decoder.close()
    view.srcObject = null
  }
}

async function frameOf(view: HTMLVideoElement): Promise<ImageBitmap | undefined> {
  return view.readyState >= view.HAVE_CURRENT_DATA && !document.hidden ? createImageBitmap(view) : undefined
}
