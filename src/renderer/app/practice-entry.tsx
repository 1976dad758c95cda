import { useQuery } from '@tanstack/react-query'
import { CirclePlay } from 'lucide-react'
import { useState } from 'react'
import { useTRPC } from './client.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { useWords } from '../parts/words.tsx'
import { PracticeLayer } from './practice-layer.tsx'

/** 「先用示例数据看看」, where this home has a window for it. */
export function PracticeEntry({ size = 'large' }: { readonly size?: 'middle' | 'large' }) {
  const words = useWords().firstRun.practice
  const trpc = useTRPC()
  const { data } = useQuery(trpc.site.practice.queryOptions())
  const [open, setOpen] = useState(false)
  if (data?.offered !== true) return null
  return (
    <>
      <ActionButton text={words.open} icon={CirclePlay} size={size} onPress={() => setOpen(true)} />
      <small>{words.hint}</small>
      {open ? <PracticeLayer made={data.made} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
