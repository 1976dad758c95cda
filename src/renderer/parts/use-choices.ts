import { useEffect, useEffectEvent, useState } from 'react'
import type { Choice } from './choices.ts'

export type ChoiceSource<Value> = (text: string) => readonly Choice<Value>[] | Promise<readonly Choice<Value>[]>

type Found<Value> = { readonly text: string; readonly choices: readonly Choice<Value>[] }

/** What the source finds for the text; the last answer stays until the next comes, late answers are dropped. */
export function useChoices<Value>(source: ChoiceSource<Value>, text: string) {
  const [found, setFound] = useState<Found<Value> | undefined>(undefined)
  const [failed, setFailed] = useState(false)
  const ask = useEffectEvent((asked: string) => source(asked))
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => {
      Promise.resolve(ask(text)).then(
        (choices) => {
          if (!wanted) return
          setFound({ text, choices })
          setFailed(false)
        },
        () => wanted && setFailed(true),
      )
    }, text === '' ? 0 : pauseMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [text])
  return { choices: found?.choices ?? [], settled: failed || found?.text === text, failed }
}

const pauseMs = 60
