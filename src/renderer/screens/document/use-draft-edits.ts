import { useRef, useState } from 'react'
import { isEntryQuantity, entryQuantity, readQuantityEntry } from '#core/domain/scan/quantity-entry.ts'
import { quantity } from '#core/domain/quantity.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { Result } from '#core/domain/result.ts'
import { reportAccident } from '../../app/accidents.ts'
import { useTRPCClient } from '../../app/client.ts'
import { newId } from '../../parts/new-id.ts'
import type { DocumentView, HeadingChange, ViewLine } from './document-types.ts'

/** Where a typed quantity is said to come from. */
const device = 'document'

/**
 * Saves a draft field by field, one after the other, each on the revision that the one before left behind. `settled` waits
 * for what is under way and answers the revision to go on with.
 */
export function useDraftEdits({ heading }: DocumentView, refresh: () => Promise<void>) {
  const client = useTRPCClient()
  const revision = useRef(heading.revision)
  const last = useRef<Promise<void>>(Promise.resolve())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [savedAt, setSavedAt] = useState<Date | undefined>(undefined)
  const document = heading.id
  const current = () => Math.max(revision.current, heading.revision)
  const save = async (write: () => Promise<Result<number>>) => {
    try {
      const answer = await write()
      if (answer.ok) revision.current = answer.value
      setProblems(answer.ok ? [] : answer.problems)
      if (answer.ok) setSavedAt(new Date())
      await refresh()
    } catch (error) {
      reportAccident(error)
    }
  }
  const enqueue = (write: () => Promise<Result<number>>) => {
    last.current = last.current.then(() => save(write))
  }
  return {
    problems,
    savedAt,
    changeHeading: (change: HeadingChange) => enqueue(async () => revisionOf(await client.draft.changeHeading.mutate({ document, revision: current(), ...change }))),
    changeQuantity: (line: ViewLine, typed: string) => {
      const read = quantityIn(line, typed)
      if (typeof read !== 'number') return setProblems([read])
      const entry = newId<'scan'>()
      if (read !== line.quantity) enqueue(async () => revisionOfEntry(await client.draft.changeLine.mutate({ entry, document, line: line.line, quantity: read, device })))
    },
    settled: async () => {
      await last.current
      return current()
    },
  }
}

/** `30`, `3x`, `8箱+19瓶`, exactly, in the line's smallest units. */
export function quantityIn({ scale, unit, pack }: Pick<ViewLine, 'scale' | 'unit' | 'pack'>, typed: string): number | Problem {
  const { parts } = readQuantityEntry(typed)
  const read = entryQuantity(parts, { scale, unit, packs: pack ? [{ name: pack.name, baseUnits: quantity(pack.baseUnits) }] : [], byPack: false })
  return isEntryQuantity(read) ? read : { code: 'scan.quantity', typed, fault: read }
}

function revisionOf(answer: Result<{ readonly revision: number }>): Result<number> {
  return answer.ok ? { ok: true, value: answer.value.revision } : answer
}

function revisionOfEntry(answer: Result<{ readonly document: { readonly revision: number } }>): Result<number> {
  return answer.ok ? { ok: true, value: answer.value.document.revision } : answer
}
