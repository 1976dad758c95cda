/** Rows with at least one problem. */
export function badRows(problems: readonly { readonly sheet: string; readonly row: number }[]): number {
  return new Set(problems.map(({ sheet, row }) => `${row} ${sheet}`)).size
}
