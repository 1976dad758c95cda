import { sql, type Placeholder } from 'drizzle-orm'

/** A values object of placeholders named like the columns, for statements prepared once. */
export function placeholders<Key extends string>(...keys: readonly Key[]): { [Name in Key]: Placeholder<Name> } {
  return Object.fromEntries(keys.map((key) => [key, sql.placeholder(key)])) as { [Name in Key]: Placeholder<Name> }
}
