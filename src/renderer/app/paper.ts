import './paper.css'
import { shell } from './shell.ts'

/** Prints what carries the class `for-paper`, and nothing else of the page. */
export async function printSheet(): Promise<void> {
  const root = document.documentElement
  root.dataset['printing'] = 'sheet'
  try {
    const desktop = shell()
    if (desktop) await desktop.print()
    else globalThis.print()
  } finally {
    delete root.dataset['printing']
  }
}

/** Hands a text to the browser's downloads; with a byte order mark, so that every editor reads Chinese. */
export function saveText(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/plain;charset=utf-8' }))
  link.download = `${name.replaceAll(/[<>:"/\\|?*]/g, ' ')}.txt`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs)
}

/** Long enough for a slow disk to begin. */
const keptMs = 60_000
