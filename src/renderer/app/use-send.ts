import { useRef, useState } from 'react'
import type { Id } from '#core/domain/ids.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { Result } from '#core/domain/result.ts'
import { newId } from '../parts/new-id.ts'
import { reportAccident } from './accidents.ts'

export type Send<Input, Value> = (input: Input & { readonly command: Id<'command'> }) => Promise<Result<Value>>

/**
 * Sends commands, one at a time. A command keeps its id until the core has answered: pressed again after a lost
 * connection it is the same command, and is done once. `send` answers the value, or undefined with `problems` set.
 */
export function useSend<Input extends object, Value>(send: Send<Input, Value>) {
  const ids = useRef(commandIds())
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const run = async (input: Input): Promise<Value | undefined> => {
    if (busy) return undefined
    setBusy(true)
    try {
      const answer = await send({ ...input, command: ids.current.idFor(input) })
      ids.current.answered()
      setProblems(answer.ok ? [] : answer.problems)
      return answer.ok ? answer.value : undefined
    } catch (error) {
      reportAccident(error)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { send: run, busy, problems, clearProblems: () => setProblems([]) }
}

/** The same content before an answer is the same command; other content is another one. */
export function commandIds() {
  let open: { readonly content: string; readonly id: Id<'command'> } | undefined
  return {
    idFor: (input: object): Id<'command'> => {
      const content = JSON.stringify(input)
      if (open?.content !== content) open = { content, id: newId<'command'>() }
      return open.id
    },
    answered: () => {
      open = undefined
    },
  }
}
