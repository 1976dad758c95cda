/** Text that is already HTML. Everything else is escaped where it is put in. */
export type Markup = { readonly markup: string }

type Part = Markup | string | number | undefined | readonly Markup[]

/** HTML with its values escaped, whatever they hold; only Markup goes in as it is. */
export function html(fixed: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { markup: fixed.map((text, at) => text + markupOf(values[at])).join('') }
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** A quoted CSS string, for `content`. Angle brackets are written as numbers, so that no text can end the style element. */
export function cssText(text: string): string {
  return `"${text.replaceAll(/["\\<>&\p{Cc}]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
}

export type Page = { readonly title: string; readonly lang: 'zh-CN' | 'en'; readonly css: string; readonly body: Markup }

/** A whole document that needs and may load nothing from elsewhere. `css` is ours; texts reach it through cssText alone. */
export function htmlPage({ title, lang, css, body }: Page): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
  const head = html`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title>`
  return `<!doctype html><html lang="${lang}"><head>${head.markup}<style>${css}</style></head><body>${body.markup}</body></html>`
}

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function markupOf(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return 'markup' in part ? part.markup : part.map((each) => each.markup).join('')
}
