import { shell } from '../../app/shell.ts'
import { parsed, styleOf } from './printable.ts'

/**
 * Prints a page in place of this window's screen: it stands beside the screen, unseen, and takes its place on paper only.
 * A shadow keeps the styles of both apart. Answers false where the person is known to have given up.
 */
export function printPage(html: string): Promise<boolean> {
  return inPlace(html, async () => {
    const desktop = shell()
    if (desktop) return (await desktop.print()) !== false
    window.print()
    return true
  })
}

/** Saves the page as PDF under a name the person chooses; only the desktop shell can. */
export function savePdf(html: string, name: string): Promise<boolean> {
  return inPlace(html, async () => (await shell()?.savePdf(name)) === true)
}

export function canSavePdf(): boolean {
  return shell() !== undefined
}

async function inPlace(html: string, act: () => Promise<boolean>): Promise<boolean> {
  const page = parsed(html)
  const css = styleOf(page)
  const host = document.createElement('div')
  host.className = hostClass
  host.attachShadow({ mode: 'open' }).append(styleElement(css), document.importNode(page.body, true))
  // The page's own rules stand in the head as well, for paper size and margins count there only; the screen is hidden anyway.
  const paper = styleElement(`@media print { ${css} ${takesPlace} } @media screen { .${hostClass} { display: none } }`)
  document.head.append(paper)
  document.body.append(host)
  try {
    return await act()
  } finally {
    host.remove()
    paper.remove()
  }
}

const hostClass = 'print-host'
const takesPlace = `html { zoom: 1 !important; height: auto; background: #fff } body { height: auto; overflow: visible }
body > *:not(.${hostClass}) { display: none !important } .${hostClass} { display: block }`

function styleElement(css: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = css
  return style
}
