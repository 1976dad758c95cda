import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

type Handle = BetterSQLite3Database
declare const writable: unique symbol

/** A database that deciding code sees: it can ask and nothing else. */
export type ReadDb = Pick<Handle, 'select' | 'selectDistinct' | 'get' | 'all'>

/** A database inside an immediate transaction. */
export type WriteDb = ReadDb & Pick<Handle, 'insert' | 'update' | 'delete' | 'run'> & { readonly [writable]: true }

/** Statements prepared once per connection by the file that owns them. */
export function perConnection<Db extends object, Statements>(prepare: (db: Db) => Statements): (db: Db) => Statements {
  const prepared = new WeakMap<Db, Statements>()
  return (db) => {
    const known = prepared.get(db)
    if (known) return known
    const made = prepare(db)
    prepared.set(db, made)
    return made
  }
}
