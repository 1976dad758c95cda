import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { useTRPC } from '../../app/client.ts'
import { keepDeskName, keepSession } from '../../app/session-keeping.ts'
import { sharedValue, useShared } from '../../parts/shared-value.ts'
import { keepProgress, type Progress } from './progress.ts'
import { tidyCode } from './unit-check.ts'
import { kinds } from './unit-kinds.ts'

export type NewAdministrator = { readonly password: string; readonly desk: string }

/** The recovery code while its sheet is on the screen; nowhere else. */
const shownCode = sharedValue<string | undefined>(undefined)

export function useRecoveryCode(): string | undefined {
  return useShared(shownCode)
}

export function showRecoveryCode(code: string | undefined): void {
  shownCode.set(code)
}

/** Founds the ledger, signs its first person in and turns to the recovery sheet; sent again it goes on where it stopped. */
export function useSetUp(progress: Progress) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const setUp = useMutation(trpc.people.setUp.mutationOptions())
  const signIn = useMutation(trpc.people.signIn.mutationOptions())
  const create = async ({ password, desk }: NewAdministrator) => {
    const name = progress.personName.trim()
    const made = await setUp.mutateAsync({ site: siteOf(progress), administrator: { id: progress.ids.person, name, password, alsoKeeper: progress.alsoKeeper } })
    if (!made.ok && !isFounded(made.problems)) return setProblems(made.problems)
    const signed = await signIn.mutateAsync({ name, password, desk })
    if (!signed.ok) return setProblems(made.ok ? signed.problems : made.problems)
    if (made.ok) showRecoveryCode(made.value.recoveryCode)
    keepDeskName(desk)
    keepProgress({ ...progress, step: 'opening', sheet: 'due' })
    await queries.invalidateQueries({ queryKey: trpc.site.standing.queryKey() })
    keepSession(signed.value)
  }
  const send = (administrator: NewAdministrator) => {
    if (busy) return
    setBusy(true)
    setProblems([])
    // Accidents are reported where all mutations report theirs.
    create(administrator).catch(() => undefined).finally(() => setBusy(false))
  }
  return { send, busy, problems }
}

/** An earlier answer was lost on its way: whoever knows the password may go on. */
function isFounded(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'host.already-founded')
}

function siteOf({ ids, unit }: Progress) {
  const { tier, use } = kinds[unit.kind]
  const shortName = unit.shortName.trim()
  return {
    command: ids.command, site: ids.site, machine: 'A', practice: false as const,
    agency: { id: ids.agency, code: tidyCode(unit.code), name: unit.name.trim(), shortName, tier },
    depots: [{ id: ids.depot, code: tidyCode(unit.depotCode), name: unit.depotName.trim(), use }],
  }
}
