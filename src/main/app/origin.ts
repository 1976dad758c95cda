/** The scheme under which the screens are served to our windows; nothing else is ever shown in them. */
export const scheme = 'app'

export const ownOrigin = `${scheme}://changping`

/** Whether an address is one of ours. A URL's own `origin` is "null" for schemes that are not the web's. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}` === ownOrigin
}

/** Whether an address opens a window of the practice ledger, which the desktop shows in the system's browser. */
export function isPracticeWindow(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, pathname, searchParams } = new URL(address)
  return protocol === 'http:' && hostname === '127.0.0.1' && pathname === '/open' && searchParams.has('token')
}

/** Whether a frame inside our page may show it: ours, what our page made itself, or nothing. */
export function isOwnFrame(address: string): boolean {
  if (address === 'about:blank' || address === 'about:srcdoc') return true
  return isOwn(address.startsWith('blob:') ? address.slice('blob:'.length) : address)
}
