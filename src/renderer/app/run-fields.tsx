import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { maxDigits, maxPrefix, maxRun, serialsOf, type SerialRun } from '#core/domain/serial-run.ts'
import { useWords } from '../parts/words.tsx'
import { useTRPC } from './client.ts'

type Run = Omit<SerialRun, 'count'>

/** A run as the core proposes it for an item, with what a person changes of it. */
export function useRunProposal(item: string) {
  const trpc = useTRPC()
  const [typed, setTyped] = useState<Partial<Run>>({})
  const { data } = useQuery(trpc.unit.propose.queryOptions({ item, prefix: typed.prefix ?? '' }))
  const proposed = data?.ok === true ? data.value : { prefix: '', next: 1, digits: 4 }
  const run: Run = { prefix: typed.prefix ?? proposed.prefix, first: typed.first ?? proposed.next, digits: typed.digits ?? proposed.digits }
  /** Another prefix has numbers of its own. */
  const change = (changes: Partial<Run>) => setTyped((now) => ({ ...('prefix' in changes ? withoutFirst(now) : now), ...changes }))
  return { run, change }
}

function withoutFirst({ digits }: Partial<Run>): Partial<Run> {
  return digits === undefined ? {} : { digits }
}

type Props = {
  readonly run: Run
  readonly count: number
  readonly onChange: (changes: Partial<Run>) => void
  /** Where the numbers are given out anew the first one is not chosen, but the count is. */
  readonly onCount?: (count: number) => void
}

/** Prefix, first number and digits of a run, and what comes of them. */
export function RunFields({ run, count, onChange, onCount }: Props) {
  const words = useWords().print.units
  const serials = serialsOf({ ...run, count })
  const number = (name: string, value: number, { most, set }: { readonly most: number; readonly set: (value: number) => void }) => (
    <label><span>{name}</span><InputNumber<number> aria-label={name} min={1} max={most} precision={0} value={value} onChange={(next) => set(next ?? 1)} /></label>
  )
  return (
    <>
      <div className="run-fields">
        <label><span>{words.prefix}</span><Input aria-label={words.prefix} value={run.prefix} maxLength={maxPrefix} data-first-focus onChange={(event) => onChange({ prefix: event.target.value.trim() })} /></label>
        {onCount ? number(words.count, count, { most: maxRun, set: onCount }) : number(words.first, run.first, { most: 10 ** maxDigits - 1, set: (first) => onChange({ first }) })}
        {number(words.digits, run.digits, { most: maxDigits, set: (digits) => onChange({ digits }) })}
      </div>
      <p className="layer-hint" role="status">{serials ? words.preview(serials[0] ?? '', serials.at(-1) ?? '', count) : ''}</p>
    </>
  )
}
