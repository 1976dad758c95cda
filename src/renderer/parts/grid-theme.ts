import { themeQuartz } from 'ag-grid-community'
import { fontFamily } from './antd-theme.ts'
import { palettes, type Shade } from './palette.ts'

/** 宽松 for keepers, 标准, 紧凑 for finance. */
export type Density = 'roomy' | 'standard' | 'compact'

export const rowHeights: { readonly [Of in Density]: number } = { roomy: 44, standard: 36, compact: 28 }

const standard = { light: themeOf('light'), dark: themeOf('dark') }
const compactText = { fontSize: 13, dataFontSize: 13, cellHorizontalPadding: 8 }
const roomyText = { fontSize: 15, dataFontSize: 15 }

/** Ready-made theme objects: colours are literals, so that each shade and density is an object of its own. */
export const gridThemes: { readonly [Of in Shade]: { readonly [At in Density]: typeof standard.light } } = {
  light: densities(standard.light),
  dark: densities(standard.dark),
}

function densities(theme: typeof standard.light) {
  return {
    roomy: theme.withParams({ ...roomyText, rowHeight: rowHeights.roomy }),
    standard: theme,
    compact: theme.withParams({ ...compactText, rowHeight: rowHeights.compact }),
  }
}

function themeOf(shade: Shade) {
  const { surface, ink, ink2, accent, accentTint, line, line2, lineFaint, raised, rowHover } = palettes[shade]
  const rule = (color: string) => ({ style: 'solid', width: 1, color }) as const
  return themeQuartz.withParams({
    fontFamily, fontSize: 14, dataFontSize: 14, headerFontSize: 13, headerFontWeight: 700, browserColorScheme: shade,
    backgroundColor: surface, foregroundColor: ink, textColor: ink, accentColor: accent, borderColor: line,
    chromeBackgroundColor: raised, headerBackgroundColor: raised, headerTextColor: ink2,
    rowHeight: rowHeights.standard, headerHeight: 36, listItemHeight: 34,
    cellHorizontalPadding: 10, spacing: 6, borderRadius: 3, wrapperBorderRadius: 0, wrapperBorder: false,
    rowBorder: rule(line), columnBorder: rule(lineFaint), headerRowBorder: rule(line2), headerColumnBorder: rule(line),
    headerColumnResizeHandleColor: 'transparent', pinnedColumnBorder: rule(line2), pinnedRowBorder: rule(line2),
    pinnedRowBackgroundColor: raised, oddRowBackgroundColor: surface, rowHoverColor: rowHover,
    selectedRowBackgroundColor: accentTint,
    cellEditingBorder: { style: 'solid', width: 2, color: accent }, inputFocusBorder: rule(accent),
    iconSize: 16, checkboxBorderRadius: 3,
  })
}
