import { xmlHead, xmlText } from './xml.ts'

export type Horizontal = 'left' | 'center' | 'right'

export type CellFont = { readonly size: number; readonly bold?: boolean; readonly color?: string }

/** How a cell looks. Colours are ARGB; `format` is an Excel number format. */
export type CellStyle = {
  readonly font: CellFont
  readonly horizontal: Horizontal
  readonly wrap?: boolean
  readonly border?: boolean
  readonly fill?: string
  readonly format?: string
}

/** Numbers styles as they are first used; the same object always gets the same number, fast. */
export type StyleSheet = { readonly idOf: (style: CellStyle) => number; readonly xml: () => string }

const general = 0
const textFormat = 49
const firstOwnFormat = 164
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const black = '<color rgb="FF000000"/>'
const edges = ['left', 'right', 'top', 'bottom'].map((edge) => `<${edge} style="thin">${black}</${edge}>`).join('')

export function openStyleSheet(face: string): StyleSheet {
  const seen = new Map<CellStyle, number>()
  const fonts = pool([fontXml({ size: 10 }, face)])
  const fills = pool(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'])
  const borders = pool(['<border><left/><right/><top/><bottom/><diagonal/></border>'])
  const formats = pool([])
  const cells = pool(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])

  function idOf(style: CellStyle): number {
    const known = seen.get(style)
    if (known !== undefined) return known
    const font = fonts.add(fontXml(style.font, face))
    const fill = style.fill === undefined ? 0 : fills.add(fillXml(style.fill))
    const border = style.border ? borders.add(`<border>${edges}<diagonal/></border>`) : 0
    const id = cells.add(
      `<xf numFmtId="${formatId(style.format)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
        `<alignment horizontal="${style.horizontal}" vertical="center"${style.wrap ? ' wrapText="1"' : ''}/></xf>`,
    )
    seen.set(style, id)
    return id
  }

  function formatId(format: string | undefined): number {
    if (format === undefined) return general
    return format === '@' ? textFormat : firstOwnFormat + formats.add(xmlText(format))
  }

  function xml(): string {
    const own = formats.items.map((format, at) => `<numFmt numFmtId="${firstOwnFormat + at}" formatCode="${format}"/>`)
    return (
      `${xmlHead}<styleSheet xmlns="${main}">` +
      (own.length > 0 ? list('numFmts', own) : '') +
      list('fonts', fonts.items) +
      list('fills', fills.items) +
      list('borders', borders.items) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', cells.items) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      '</styleSheet>'
    )
  }

  return { idOf, xml }
}

type Pool = { readonly items: readonly string[]; readonly add: (item: string) => number }

function pool(first: readonly string[]): Pool {
  const items = [...first]
  const places = new Map(items.map((item, at) => [item, at]))
  function add(item: string): number {
    const place = places.get(item) ?? items.push(item) - 1
    places.set(item, place)
    return place
  }
  return { items, add }
}

function list(tag: string, items: readonly string[]): string {
  return `<${tag} count="${items.length}">${items.join('')}</${tag}>`
}

function fontXml({ size, bold, color }: CellFont, face: string): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${color ?? 'FF000000'}"/><name val="${xmlText(face)}"/><family val="3"/><charset val="134"/></font>`
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`
}
