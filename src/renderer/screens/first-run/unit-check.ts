import type { Unit } from './progress.ts'

/** A code as numbers carry it: half-width capitals without spaces, whatever the input method made of it. */
export function tidyCode(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, '')
}

/** The first field that keeps the step from going on. */
export function missingIn(unit: Unit): keyof Unit | undefined {
  if (unit.name.trim() === '') return 'name'
  if (tidyCode(unit.code) === '') return 'code'
  if (unit.depotName.trim() === '') return 'depotName'
  return /^[A-Z0-9]{1,16}$/.test(tidyCode(unit.depotCode)) ? undefined : 'depotCode'
}
