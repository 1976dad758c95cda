import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { problemSentence } from '#core/i18n/words.ts'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { reportAccident } from '../../app/accidents.ts'
import { useSite } from '../../app/site.tsx'
import { useLists } from '../../app/use-lists.ts'
import { newId } from '../../parts/new-id.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { columnOf, isChanged, readPoint, rowOf, type DepotRow, type PointFaults, type PointPerson, type PointRow, type PointTerms, type ReadPoint, type SavePoint } from './points-form.ts'

/** Most rows that one save takes. */
const mostRows = 2000

/** The rows of the grid, with what was typed over what was read, and the way to save all of them at once. */
export function usePoints() {
  const words = useWords()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const own = useSite().agency ?? ''
  const lists = useLists()
  const depots = useQuery(trpc.master.depots.queryOptions()).data
  const contacts = useQuery(trpc.office.depotContacts.queryOptions()).data
  const agencies = useQuery(trpc.master.agencies.queryOptions({})).data
  const sites = useMemo(() => lists('site-kind'), [lists])
  const terms = useMemo<PointTerms | undefined>(() => (agencies?.ok === true && sites.length > 0 ? { agencies: agencies.value, own, sites, words } : undefined), [agencies, own, sites, words])
  const [edited, setEdited] = useState<readonly PointRow[] | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const loaded = useMemo(() => (terms && depots?.ok === true && contacts?.ok === true ? readRows(depots.value, contacts.value, terms) : undefined), [terms, depots, contacts])
  const rows = edited ?? loaded

  const send = async (changed: readonly PointRow[], points: readonly ReadPoint[]) => {
    const answer = await client.office.savePoints.mutate({ rows: points.map(withCommands) })
    if (!answer.ok) return setProblems(answer.problems)
    if (answer.value.saved > 0) {
      showToast({ tone: 'ok', text: words.office.points.saved(answer.value.saved) })
      await queries.invalidateQueries()
      return setEdited(undefined)
    }
    mark(new Map(answer.value.faults.map(({ row, problems: refused }) => [changed[row]?.id ?? '', cellsOf(refused)])))
  }
  const cellsOf = (refused: readonly Problem[]): PointFaults => Object.fromEntries(refused.map((problem) => [columnOf(problem), problemSentence(words, problem)]))
  const mark = (faults: ReadonlyMap<string, PointFaults>) => {
    setEdited((rows ?? []).map((row) => ({ ...row, faults: faults.get(row.id) ?? {} })))
    showToast({ tone: 'bad', text: words.office.points.faulty(faults.size) })
  }
  const save = async () => {
    const changed = (rows ?? []).filter(isChanged)
    if (!terms || busy) return
    if (changed.length === 0) return showToast({ tone: 'ok', text: words.office.points.nothing })
    if (changed.length > mostRows) return setProblems([{ code: 'master.too-many', limit: mostRows }])
    setProblems([])
    const read = changed.map((row) => readPoint(row, terms))
    const faults = new Map(read.flatMap((point, at) => ('id' in point ? [] : [[changed[at]?.id ?? '', point] as const])))
    if (faults.size > 0) return mark(faults)
    setBusy(true)
    try {
      await send(changed, read.flatMap((point) => ('id' in point ? [point] : [])))
    } catch (error) {
      reportAccident(error)
    } finally {
      setBusy(false)
    }
  }
  return { rows, setRows: setEdited, save: () => void save(), busy, problems: [...problems, ...(depots?.ok === false ? depots.problems : [])] }
}

type Person = PointPerson & { readonly subject: string; readonly seat: 'A' | 'B' }

function readRows(depots: readonly DepotRow[], contacts: readonly Person[], terms: PointTerms): readonly PointRow[] {
  const persons = new Map(contacts.filter(({ seat }) => seat === 'A').map((person) => [person.subject, person]))
  const inUse = depots.filter(({ retiredOn }) => (retiredOn ?? null) === null)
  return inUse.map((depot) => rowOf(depot, persons.get(depot.id) ?? { id: newId<'place'>(), name: '', dayPhone: '' }, terms))
}

function withCommands({ contact, ...point }: ReadPoint): SavePoint {
  return { ...point, command: newId<'command'>(), ...(contact ? { contact: { ...contact, command: newId<'command'>() } } : {}) }
}
