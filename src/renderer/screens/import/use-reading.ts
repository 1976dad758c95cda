import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import type { Fix, Reading, SheetChoice } from './import-types.ts'
import { joinChoice } from './sheet-choices.ts'

type Answer<Preview> = { readonly ok: true; readonly value: Preview } | { readonly ok: false; readonly problems: readonly Problem[] }

type Asking<More extends object, Preview> = {
  readonly name: string
  readonly upload: string
  /** Sheets passed over from the start. */
  readonly skipped?: readonly string[]
  /** What is asked beside the file, the columns and the fixes. */
  readonly more: More
  readonly ask: (reading: Reading & More) => Promise<Answer<Preview>>
  /** How long an answer outlives its screen, in milliseconds; absent: as every other answer. */
  readonly gcTime?: number
}

/** A workbook as it is understood now, with a person's own answers; every change asks the core again. */
export function useReading<More extends object, Preview>({ name, upload, skipped = [], more, ask, ...kept }: Asking<More, Preview>) {
  const [choices, setChoices] = useState<SheetChoice[]>(() => skipped.map((sheet) => ({ sheet, skip: true })))
  const [fixes, setFixes] = useState<Fix[]>([])
  const reading = { upload, choices, fixes, ...more }
  const asked = useQuery({ queryKey: [name, reading], queryFn: () => ask(reading), placeholderData: keepPreviousData, staleTime: Infinity, ...kept })
  return {
    reading, fixes,
    preview: asked.data?.ok === true ? asked.data.value : undefined,
    problems: asked.data?.ok === false ? asked.data.problems : [],
    /** The core has not yet answered the last change. */
    waiting: asked.isFetching,
    choose: (choice: SheetChoice) => setChoices((known) => joinChoice(known, choice)),
    fix: (fix: Fix) => setFixes((known) => [...known, fix]),
    undoFix: () => setFixes((known) => known.slice(0, -1)),
  }
}
