import type { Problem } from '#core/domain/problem.ts'
import { isQuantity, parseQuantity, quantityText, type Scale } from '#core/domain/quantity.ts'

/** In smallest units; null for none. */
export type Level = { readonly depot: string; readonly minimum: number | null; readonly maximum: number | null }
type KnownLevel = { readonly depot: string; readonly minimum?: number | null | undefined; readonly maximum?: number | null | undefined }

/** What was typed over the known levels, by depot. */
export type LevelForm = { readonly [depot: string]: { readonly minimum?: string; readonly maximum?: string } }

type Depot = { readonly id: string; readonly name: string; readonly retiredOn?: string | null | undefined }

/** Offices with more depots than this see those with levels only, and add others one by one. */
const fewDepots = 20

/** One row a depot in use, levels as texts in the item's unit. */
export function levelRows(depots: readonly Depot[], levels: readonly KnownLevel[], scale: Scale) {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : quantityText(value, scale))
  return depots.filter(({ retiredOn }) => (retiredOn ?? null) === null).map(({ id, name }) => {
    const level = levels.find(({ depot }) => depot === id)
    return { depot: id, name, minimum: text(level?.minimum), maximum: text(level?.maximum) }
  })
}

/** The levels that were changed, and which of them cannot be read. */
export function levelsIn(typed: LevelForm, known: readonly KnownLevel[], scale: Scale): { readonly levels: readonly Level[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const read = (field: 'minimum' | 'maximum', text: string | undefined, before: number | null | undefined) => {
    if (text === undefined) return before ?? null
    const plain = text.normalize('NFKC').trim()
    if (plain === '') return null
    const amount = parseQuantity(plain, scale)
    if (isQuantity(amount)) return Number(amount)
    problems.push({ code: 'master.level-unreadable', field, value: text })
    return null
  }
  const levels = Object.entries(typed).map(([depot, { minimum, maximum }]) => {
    const before = known.find((level) => level.depot === depot)
    return { depot, minimum: read('minimum', minimum, before?.minimum), maximum: read('maximum', maximum, before?.maximum) }
  })
  return { levels, problems }
}

type LevelRow = ReturnType<typeof levelRows>[number]

/** Rows shown, and those that may be added to them. */
export function shownLevels(rows: readonly LevelRow[], typed: LevelForm): { readonly shown: readonly LevelRow[]; readonly others: readonly LevelRow[] } {
  if (rows.length <= fewDepots) return { shown: rows, others: [] }
  const isShown = ({ depot, minimum, maximum }: LevelRow) => minimum !== '' || maximum !== '' || depot in typed
  return { shown: rows.filter(isShown), others: rows.filter((row) => !isShown(row)) }
}
