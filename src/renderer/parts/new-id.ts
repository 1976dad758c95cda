import { uuidv7 } from 'uuidv7'
import { asId, type Id, type IdKind } from '#core/domain/ids.ts'

/** The caller makes the id, so that a thing sent twice is done once. */
export function newId<Kind extends IdKind>(): Id<Kind> {
  return asId<Kind>(uuidv7())
}
