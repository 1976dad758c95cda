/** Every colour of the screen, once; antd, the grids and the style sheets take theirs from here. */
export type Palette = { readonly [Name in keyof typeof light]: string }

export type Shade = 'light' | 'dark'

const light = {
  bg: '#EDF0F3', surface: '#FFFFFF', raised: '#F5F7F9', sunken: '#E6EAEE',
  ink: '#17212B', ink2: '#45525F', ink3: '#5B6875',
  line: '#D8DEE4', line2: '#B2BCC6', lineInput: '#7C8894', lineFaint: '#E6EBEF',
  accent: '#0F5C86', accentHover: '#0B4A6D', accentTint: '#E4EFF6', accentEdge: '#9CC3DA', onAccent: '#FFFFFF',
  ok: '#1A6838', okTint: '#E5F3EA', okEdge: '#8FC7A3',
  warn: '#874600', warnTint: '#FFF2DC', warnEdge: '#DFA75B', warnSolid: '#E39A2D', warnControl: '#B26A00',
  bad: '#AE211D', badTint: '#FCEAE8', badEdge: '#E59C97', badSolid: '#C4312C', onBad: '#FFFFFF',
  idle: '#45525F', idleTint: '#E9EDF0', idleEdge: '#C3CBD3',
  chrome: '#122B3D', chrome2: '#1D3D54', chromeText: '#EDF3F7', chromeText2: '#B0C2CF',
  rowHover: '#F0F6FA', shadow: 'rgba(18,43,61,.18)',
}

const dark: Palette = {
  bg: '#0F161C', surface: '#17212A', raised: '#1D2933', sunken: '#111A21',
  ink: '#E8EDF2', ink2: '#B9C4CE', ink3: '#95A2AE',
  line: '#2C3945', line2: '#43535F', lineInput: '#71818E', lineFaint: '#24303B',
  accent: '#5EB2E0', accentHover: '#84C6EA', accentTint: '#16374A', accentEdge: '#2F6685', onAccent: '#06202F',
  ok: '#7CCB96', okTint: '#173324', okEdge: '#2F6B47',
  warn: '#F0B45E', warnTint: '#3A2A10', warnEdge: '#7D5A22', warnSolid: '#E39A2D', warnControl: '#F0B45E',
  bad: '#FF928B', badTint: '#40191A', badEdge: '#8A3A38', badSolid: '#D0403A', onBad: '#FFFFFF',
  idle: '#B9C4CE', idleTint: '#26333E', idleEdge: '#43535F',
  chrome: '#0A1117', chrome2: '#1A2833', chromeText: '#E8EDF2', chromeText2: '#93A3B0',
  rowHover: '#1E2D38', shadow: 'rgba(0,0,0,.5)',
}

export const palettes: { readonly [Of in Shade]: Palette } = { light, dark }

/** `--accent-tint: #E4EFF6;` for each colour, to be set on `:root`. */
export function cssVariables(palette: Palette): string {
  return Object.entries(palette).map(([name, value]) => `--${kebab(name)}: ${value};`).join(' ')
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
