import { xmlHead, xmlText } from './xml.ts'
import type { ZipEntry } from './zip.ts'

export type SheetPart = { readonly name: string; /** Rows printed on every page. */ readonly titleRows: number }

export type PackageFacts = { readonly sheets: readonly SheetPart[]; readonly styles: string; readonly madeAt: Date; readonly maker: string }

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'

export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`
}

/** Everything of the package but the sheets; written last, when their number and styles are known. */
export function packageParts({ sheets, styles, madeAt, maker }: PackageFacts): readonly ZipEntry[] {
  return [
    { name: 'xl/styles.xml', text: [styles] },
    { name: 'xl/workbook.xml', text: [workbookXml(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', text: [workbookRelations(sheets)] },
    { name: 'docProps/core.xml', text: [coreXml(maker, madeAt)] },
    { name: '_rels/.rels', text: [packageRelations] },
    { name: '[Content_Types].xml', text: [contentTypes(sheets)] },
  ]
}

function workbookXml(sheets: readonly SheetPart[]): string {
  const list = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const titles = sheets.map(
    ({ name, titleRows }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(name.replaceAll("'", "''"))}'!$1:$${titleRows}</definedName>`,
  )
  return (
    `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}">` +
    `<bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
  )
}

function workbookRelations(sheets: readonly SheetPart[]): string {
  const list = sheets.map((_, at) => relation(at + 1, `${relations}/worksheet`, `worksheets/sheet${at + 1}.xml`))
  return relationList([...list, relation(sheets.length + 1, `${relations}/styles`, 'styles.xml')])
}

const packageRelations = relationList([
  relation(1, `${relations}/officeDocument`, 'xl/workbook.xml'),
  relation(2, `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'),
])

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
}

function relationList(list: readonly string[]): string {
  return `${xmlHead}<Relationships xmlns="${packaging}/relationships">${list.join('')}</Relationships>`
}

function contentTypes(sheets: readonly SheetPart[]): string {
  const parts = [
    ['xl/workbook.xml', `${types}.sheet.main+xml`],
    ...sheets.map((_, at) => [sheetPath(at + 1), `${types}.worksheet+xml`]),
    ['xl/styles.xml', `${types}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  const overrides = parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  return (
    `${xmlHead}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}

function coreXml(maker: string, madeAt: Date): string {
  const time = madeAt.toISOString().replace(/\.\d+Z$/, 'Z')
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:creator>${xmlText(maker)}</dc:creator><cp:lastModifiedBy>${xmlText(maker)}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  )
}
