import { theme as antdTheme, type ThemeConfig } from 'antd'
import { palettes, type Palette, type Shade } from './palette.ts'

export const fontFamily =
  '"Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","PingFang SC",sans-serif'

const shapes = {
  fontFamily, fontSize: 15, fontWeightStrong: 700,
  borderRadius: 4, borderRadiusLG: 6, borderRadiusSM: 3,
  controlHeight: 36, controlHeightSM: 30, controlHeightLG: 46,
  lineWidthFocus: 3, controlOutlineWidth: 3,
  motionDurationFast: '0.08s', motionDurationMid: '0.12s', motionDurationSlow: '0.16s',
}

/** antd's parameters from the one palette; made once per shade, since a new object restyles everything. */
export const antdThemes: { readonly [Of in Shade]: ThemeConfig } = {
  light: themeOf('light'),
  dark: themeOf('dark'),
}

function themeOf(shade: Shade): ThemeConfig {
  const palette = palettes[shade]
  return {
    algorithm: shade === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    cssVar: { key: 'cp' },
    token: { ...colours(palette, shade), ...shapes },
    components: componentsOf(palette),
  }
}

function colours(palette: Palette, shade: Shade) {
  return {
    colorPrimary: palette.accent, colorPrimaryHover: palette.accentHover, colorLink: palette.accent,
    colorInfo: palette.accent, colorTextLightSolid: palette.onAccent,
    colorSuccess: palette.ok, colorWarning: palette.warnControl,
    colorError: shade === 'dark' ? palette.bad : palette.badSolid,
    colorText: palette.ink, colorTextSecondary: palette.ink2, colorTextTertiary: palette.ink3,
    colorTextPlaceholder: palette.ink3,
    colorBgLayout: palette.bg, colorBgContainer: palette.surface, colorBgElevated: palette.surface,
    colorBorder: palette.lineInput, colorBorderSecondary: palette.line, colorSplit: palette.line,
  }
}

/** darkAlgorithm dims the given accent; the exact one comes back only through the components. */
function componentsOf(palette: Palette): NonNullable<ThemeConfig['components']> {
  return {
    Button: {
      colorPrimary: palette.accent, colorPrimaryHover: palette.accentHover, colorPrimaryActive: palette.accentHover,
      primaryColor: palette.onAccent, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none',
      fontWeight: 400, contentFontSizeLG: 17,
    },
    Segmented: {
      trackBg: palette.sunken, itemSelectedBg: palette.surface, itemSelectedColor: palette.accent, trackPadding: 3,
    },
    Tabs: { horizontalItemPadding: '10px 2px', horizontalItemGutter: 24, titleFontSize: 15, inkBarColor: palette.accent },
    Steps: { iconSize: 28, titleLineHeight: 28 },
    Table: { cellPaddingBlock: 8, headerBg: palette.raised, headerColor: palette.ink2, headerSplitColor: 'transparent' },
    Select: { optionHeight: 36 },
    Tag: { defaultBg: palette.idleTint, defaultColor: palette.ink2 },
    Tooltip: { colorBgSpotlight: palette.chrome },
  }
}
