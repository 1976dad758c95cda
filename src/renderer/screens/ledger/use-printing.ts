import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { shell } from '../../app/shell.ts'

/** Whether the page is being put on paper, where a sheet has all of its rows. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

export function printPage(): void {
  const desktop = shell()
  if (desktop) void desktop.print()
  else globalThis.print()
}
