import { useEffect, useState } from 'react'
import { groupSeparator } from '#core/domain/code-text.ts'
import { scannerTestCode } from '#core/domain/scan/learn-scanner.ts'

/** The test code as bars and as a square, for guns of either kind; drawn here, so that it needs no printer. */
export function TestCode({ name }: { readonly name: string }) {
  const [pictures, setPictures] = useState<readonly string[]>([])
  useEffect(() => {
    let wanted = true
    void drawn().then((made) => wanted && setPictures(made))
    return () => {
      wanted = false
    }
  }, [])
  return (
    <div className="test-code" role="img" aria-label={name}>
      {pictures.map((picture) => <img key={picture} src={picture} alt="" />)}
    </div>
  )
}

async function drawn(): Promise<readonly string[]> {
  const { toSVG } = await import('bwip-js/browser')
  // The library writes control characters by number.
  const text = scannerTestCode.replaceAll(groupSeparator, '^029')
  const bars = toSVG({ bcid: 'code128', text, parse: true, height: 14, scale: 2, paddingwidth: 10, paddingheight: 4, backgroundcolor: 'FFFFFF' })
  const square = toSVG({ bcid: 'datamatrix', text, parse: true, scale: 4, paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' })
  return [bars, square].map((svg) => `data:image/svg+xml,${encodeURIComponent(svg)}`)
}
