/** Master lists that travel as sheets, in the order in which one may name the other. */
export const listKinds = ['agencies', 'suppliers', 'depots', 'bins', 'items'] as const
export type ListKind = (typeof listKinds)[number]

/** What a sheet of a workbook may hold, a handheld's log aside. */
export type SheetKind = 'opening' | ListKind

export function isListKind(kind: string): kind is ListKind {
  return listKinds.some((known) => known === kind)
}

/** Before a name that a person wants added, in a cell or as the answer to a problem: 「＋县水利局」. */
export const newNameMark = '\uff0b'
