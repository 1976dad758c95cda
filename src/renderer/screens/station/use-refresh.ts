import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTRPC } from '../../app/client.ts'

/** Worth and other drafts can wait until the keeper pauses. */
const restMs = 600

/** Reads the draft again after an entry: one reading at a time, however fast the scans come. */
export function useRefresh(): () => void {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const running = useRef(false)
  const again = useRef(false)
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(rest.current), [])
  const read = async () => {
    running.current = true
    do {
      again.current = false
      await Promise.all([trpc.draft.view.queryKey(), trpc.draft.lots.queryKey()].map((queryKey) => queries.invalidateQueries({ queryKey })))
    } while (again.current)
    running.current = false
  }
  return () => {
    again.current = true
    if (!running.current) void read()
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      void queries.invalidateQueries({ queryKey: trpc.draft.amount.queryKey() })
      void queries.invalidateQueries({ queryKey: trpc.draft.unfinished.queryKey() })
    }, restMs)
  }
}
