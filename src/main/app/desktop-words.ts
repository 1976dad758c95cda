import { desktop as english } from '#core/i18n/en/desktop.ts'
import { desktop as chinese } from '#core/i18n/zh/desktop.ts'

export type DesktopWords = typeof english

/** Chinese unless the system speaks another language. */
export function desktopWords(locale: string): DesktopWords {
  return locale === '' || locale.toLowerCase().startsWith('zh') ? chinese : english
}
