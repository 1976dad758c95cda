/** One line of a site's journal named by text: printed on reports and exports, later found again by `verify --anchor`. */
export type Anchor = { readonly site: string; readonly epoch: number; readonly sequence: number; readonly hash: string }

/** So much of the hash must be there: 64 bits cannot be met by chance. */
const leastDigits = 16
const pattern = new RegExp(`^(.+)-(\\d{1,9})-(\\d{1,12})-([0-9a-f]{${leastDigits},64})$`)

/** `<site code>-<epoch>-<sequence>-<hash>`; empty text before the first command. */
export function anchorText(site: string, head: Omit<Anchor, 'site'> | undefined): string {
  return head ? `${site}-${head.epoch}-${head.sequence}-${head.hash}` : ''
}

/** Reads an anchor as printed or typed, its hash perhaps shortened at the end. */
export function parseAnchor(text: string): Anchor | undefined {
  const parts = pattern.exec(text.trim())
  if (!parts) return undefined
  const [, site = '', epoch = '', sequence = '', hash = ''] = parts
  return { site, epoch: Number(epoch), sequence: Number(sequence), hash }
}
