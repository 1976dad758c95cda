import { useEffect, useEffectEvent, useState } from 'react'

/** What is found for a text as it is typed; the last answer stays until the next comes, late answers are dropped. */
export function useAnswerTo<Answer>(ask: (text: string) => Answer | Promise<Answer>, text: string) {
  const [found, setFound] = useState<{ readonly text: string; readonly answer: Answer } | undefined>(undefined)
  const [failed, setFailed] = useState(false)
  const asking = useEffectEvent((asked: string) => ask(asked))
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(() => {
      Promise.resolve(asking(text)).then(
        (answer) => {
          if (!wanted) return
          setFound({ text, answer })
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
  return { answer: found?.answer, settled: failed || found?.text === text, failed }
}

const pauseMs = 60
