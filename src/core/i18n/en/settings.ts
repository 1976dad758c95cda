import type { Words } from '../words.ts'

export const settings: Words['settings'] = {
  title: 'Settings',
  mine: 'My display',
  mineHint: 'Changes only what you see at this computer.',
  size: 'Type size',
  sizes: { normal: 'Normal', large: 'Large', larger: 'Very large' },
  sizeHint: 'Ctrl + larger, Ctrl − smaller, Ctrl 0 normal',
  shade: 'Light and dark',
  shades: { light: 'Day', dark: 'Night', system: 'As the system' },
  density: 'Row height',
  densities: { roomy: 'Roomy', standard: 'Standard', compact: 'Compact' },
  language: 'Language',
  languages: { zh: '中文', en: 'English' },
  desk: 'This computer is called',
  deskHint: 'Kept with every posting; a new name counts from now on.',
  person: 'Signed in',
}
