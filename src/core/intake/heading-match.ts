import type { ImportField } from '#core/domain/problems/import.ts'
import type { Layout } from './layout.ts'
import { headingKey } from './plain-text.ts'

/** How well a heading names a field: 1 is a known heading, less is a guess. */
export type FieldMatch = { readonly field: ImportField; readonly score: number }

/** Groups of columns that say what moved, what should be there or what is missing: not the stock itself. */
const otherGroups = /收入|发出|本期|本月|本年|入库|出库|领用|标准|应储|计划|申请|缺口|盘盈|盘亏|差异|上年|上月|调入|调出/
/** Groups that say what is there now; they win over 期初 in a sheet that has both. */
const stockNow = /期末|结存|现存|现有|实有|库存|实存|实盘/

/** The fields that a heading such as 「期初/数量」 may name, best first. */
export function matchHeading(heading: string, layout: Layout): readonly FieldMatch[] {
  const parts = heading.split('/').map(headingKey).filter((part) => part !== '')
  const leaf = parts.at(-1)
  if (leaf === undefined) return []
  const whole = parts.join('')
  const group = parts.slice(0, -1).join('')
  const worth = otherGroups.test(group) ? 0.3 : stockNow.test(group) ? 1.02 : 1
  const first = parts.length > 1 ? parts[0] : undefined
  const matches = layout.fields.map(({ field, aliases }) => ({ field, score: bestOf(aliases, { leaf, whole, worth, first }) }))
  return matches.filter(({ score }) => score >= 0.25).sort((a, b) => b.score - a.score)
}

type Parts = { readonly leaf: string; readonly whole: string; readonly worth: number; readonly first: string | undefined }

/** An alias further down the list is a little less likely: it decides between fields that share a heading. */
function bestOf(aliases: readonly string[], parts: Parts): number {
  return Math.max(...aliases.map((alias, at) => scoreOf(alias, parts) - at / 1000))
}

function scoreOf(alias: string, { leaf, whole, worth, first }: Parts): number {
  if (alias === whole) return 1
  if (alias === leaf) return 0.98 * worth
  if (alias === first) return 0.75
  if (alias.length < 2) return 0
  if (leaf.endsWith(alias) || leaf.startsWith(alias)) return (otherGroups.test(leaf.replace(alias, '')) ? 0.3 : 0.7) * worth
  return leaf.includes(alias) ? 0.5 * worth : 0
}
