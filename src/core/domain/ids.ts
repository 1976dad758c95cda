import type { Brand } from './brand.ts'

/** UUIDv7 text, made where the thing is first written down; branded by what it names. */
export type Id<Name extends IdKind> = Brand<string, Name>

export type IdKind =
  | 'agency' | 'place' | 'item' | 'packaging' | 'lot' | 'document' | 'line' | 'person' | 'command' | 'scan'
  | 'layer' | 'pool' | 'cost' | 'batch' | 'session' | 'view' | 'site'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return uuid.test(text)
}

/** Brands a text that is known to be an id: from the door's schema, the database or the id maker. */
export function asId<Name extends IdKind>(text: string): Id<Name> {
  return text as Id<Name>
}
