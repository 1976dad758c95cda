import { useEffect, useRef, useState } from 'react'
import { addMonths, daysBetween, type BusinessDate } from '#core/domain/business-date.ts'
import type { Scale } from '#core/domain/quantity.ts'
import { countText } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import type { Year } from './card-types.ts'
import { stepPath, ticksOver } from './chart-scale.ts'

type Props = { readonly year: Year; readonly scale: Scale }

/** The balance of twelve months as a step line: between two postings it stood. */
export function YearChart({ year, scale }: Props) {
  const words = useWords().item
  const [box, width] = useWidth()
  const { from, to, opening, steps } = year
  const balances = [opening, ...steps.map(({ balance }) => balance)]
  const ticks = ticksOver(Math.min(...balances), Math.max(...balances))
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const days = daysBetween(from, to)
  const x = (day: number) => left + (day / days) * (width - left - right)
  const y = (balance: number) => top + ((high - balance) / (high - low)) * (height - top - bottom)
  const count = (value: number) => countText(value, scale)
  const path = stepPath(opening, steps.map(({ on, balance }) => ({ at: daysBetween(from, on), balance })), { x, y, end: days })
  return (
    <div ref={box} className="year-chart">
      {width === 0 ? null : (
        <svg width={width} height={height} role="img" aria-label={words.yearLabel({ from, to, opening: count(opening), closing: count(balances.at(-1) ?? opening) })}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line className="year-rule" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
              <text className="year-text" x={left - 8} y={y(tick) + 4} textAnchor="end">{count(tick)}</text>
            </g>
          ))}
          {monthStarts(from, to).map((day) => (
            <text key={day} className="year-text" x={x(daysBetween(from, day))} y={height - 6} textAnchor="middle">{words.month(Number(day.slice(5, 7)))}</text>
          ))}
          <path className="year-line" d={path} />
          <LargestFall year={year} scale={scale} x={x} y={y} />
        </svg>
      )}
    </div>
  )
}

const height = 168
const left = 56
const right = 16
const top = 12
const bottom = 26

type FallProps = Props & { readonly x: (day: number) => number; readonly y: (balance: number) => number }

/** The one event that most needs a word. */
function LargestFall({ year, scale, x, y }: FallProps) {
  const words = useWords().item
  const [fall] = year.steps.filter(({ change }) => change < 0).toSorted((a, b) => a.change - b.change)
  if (!fall) return null
  const at = x(daysBetween(year.from, fall.on))
  const end = x(daysBetween(year.from, year.to))
  const near = at > end - labelWidth
  const text = words.step(fall.on.slice(5), `−${countText(-fall.change, scale)}`)
  return <text className="year-event" x={near ? at - 6 : at + 6} y={Math.min(y(fall.balance) - 6, height - bottom - 4)} textAnchor={near ? 'end' : 'start'}>{text}</text>
}

const labelWidth = 120

function monthStarts(from: BusinessDate, to: BusinessDate): readonly BusinessDate[] {
  const first = `${from.slice(0, 8)}01` as BusinessDate
  return Array.from({ length: 14 }, (_, at) => addMonths(first, at)).filter((day) => day >= from && day <= to)
}

/** The width the chart has, in CSS pixels; 0 until it is known. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!box.current) return undefined
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  return [box, width] as const
}
