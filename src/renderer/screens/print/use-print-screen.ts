import { labelSheetNames } from '#core/domain/label-paper.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTRPC } from '../../app/client.ts'
import { keep, useKept } from '../../parts/kept.ts'
import { tabsOf, usualWish, type LabelPaper, type PrintTab, type PrintWish, type Subject } from './print-types.ts'

type Answer = inferRouterOutputs<AppRouter>['document']['view']
type View = Extract<Answer, { readonly ok: true }>['value']

/** What the print screen needs of a paper. */
export type PrintedDocument = Pick<View['heading'], 'number' | 'shape' | 'state'> & { readonly prints: number; readonly seeCost: boolean }

/** Which tab is open, how it is wanted, and what is known of the paper. */
export function usePrintScreen(subject: Subject, id: string) {
  const trpc = useTRPC()
  const tabs = tabsOf[subject]
  const [tab, setTab] = useState<PrintTab>(tabs[0] ?? 'card')
  const [paper] = useKept(paperKey)
  const [wished, setWish] = useState(usualWish)
  const view = useQuery({ ...trpc.document.view.queryOptions(id), enabled: subject === 'document' })
  return {
    tabs, tab, setTab, wish: { ...wished, paper: labelSheetNames.find((name) => name === paper) ?? 'roll' } satisfies PrintWish,
    changeWish: ({ paper: chosen, ...changes }: Partial<PrintWish>) => {
      if (chosen !== undefined) keepPaper(chosen)
      setWish((now) => ({ ...now, ...changes }))
    },
    document: view.data?.ok === true ? printedOf(view.data.value) : undefined,
    problems: view.data?.ok === false ? view.data.problems : [],
    refresh: () => view.refetch(),
  }
}

/** The label paper that this desk has. */
const paperKey = 'label-paper'

function keepPaper(paper: LabelPaper): void {
  keep(paperKey, paper === 'roll' ? null : paper)
}

function printedOf({ heading: { number, shape, state }, prints, may }: View): PrintedDocument {
  return { number, shape, state, prints, seeCost: may.seeCost }
}
