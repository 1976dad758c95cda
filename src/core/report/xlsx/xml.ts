const special = /[<>&"\p{Cc}\ufffe\uffff]|_x[\dA-Fa-f]{4}_/u
const each = /[<>&"\p{Cc}\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/gu

const replacements: { readonly [character: string]: string } = {
  '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', _: '_x005F_',
  '\t': '\t', '\n': '\n', '\r': '\r',
}

/** Text for an element or attribute; what XML cannot hold is dropped, what Excel would read as an escape is kept literal. */
export function xmlText(text: string): string {
  return special.test(text) ? text.replaceAll(each, (character) => replacements[character] ?? '') : text
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
