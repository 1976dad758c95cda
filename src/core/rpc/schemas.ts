import { z } from 'zod'
import { parseDate, type BusinessDate } from '../domain/business-date.ts'
import { isId } from '../domain/ids.ts'

/** Shapes that several routers parse at the door. */
export const id = z.string().refine(isId, 'not an id')
export const text = z.string().max(2000)
export const name = z.string().trim().min(1).max(200)
export const businessDate = z.string().transform((given, issues): BusinessDate => {
  const date = parseDate(given)
  if (date) return date
  issues.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})
export const smallestUnits = z.number().int().min(0).max(1_000_000_000_000)
