import { useEffect, useState } from 'react'
import { useTRPCClient } from '../app/client.ts'
import type { SearchGroups } from './search-types.ts'

type Found = { readonly text: string; readonly groups: SearchGroups }

/** What the core finds for the text; the last answer stays until the next comes, late answers are dropped. */
export function useFound(text: string) {
  const client = useTRPCClient()
  const [found, setFound] = useState<Found>({ text: '', groups: [] })
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    const ask = async () => {
      const answer = text === '' ? undefined : await client.search.all.query({ text })
      if (!wanted) return
      setFound({ text, groups: answer?.ok === true ? answer.value : [] })
      setFailed(false)
    }
    const timer = setTimeout(() => void ask().catch(() => wanted && setFailed(true)), text === '' ? 0 : pauseMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [client, text])
  return { groups: text === '' ? [] : found.groups, settled: failed || found.text === text, failed }
}

const pauseMs = 60
