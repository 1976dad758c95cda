import { useEffect, useRef } from 'react'
import { parsed, styleOf } from './printable.ts'

/** The first label of a page of labels, at its own size. */
export function LabelPreview({ html }: { readonly html: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const page = parsed(html)
    const label = page.querySelector('.label')
    const style = document.createElement('style')
    style.textContent = `${styleOf(page)} body { padding: 0 !important; background: none !important } .label { margin: 0 !important }`
    const body = document.createElement('body')
    if (label) body.append(document.importNode(label, true))
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    root?.replaceChildren(style, body)
  }, [html])
  return <div className="print-label" ref={host} />
}
