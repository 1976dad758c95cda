/** Packages laid as empty ones beside the planted tree; all but the last are declared. */
export const packages = [
  'drizzle-orm', 'drizzle-kit', 'better-sqlite3', 'electron', 'react', 'vitest', 'xlsx', 'ag-grid-enterprise', 'zod', 'not-declared',
]

export type Planted = {
  readonly rule: string
  readonly what: string
  /** The file that breaks the rule stands first. */
  readonly files: Readonly<Record<string, string>>
}

/** A tree of each layer as it should be; planted files lean on it. */
export const allowed: Readonly<Record<string, string>> = {
  'tests/thing.ts': 'export const thing = 1',
  'src/core/domain/quantity.ts': 'export const zero = 0\nexport type Quantity = number',
  'src/core/domain/stock.ts': `import { zero } from './quantity.ts'\nexport const stock = zero`,
  'src/core/i18n/zh.ts': `import { title } from './zh/frame.ts'\nexport const zh = { title }`,
  'src/core/i18n/zh/frame.ts': `import type { Words } from '../words.ts'\nimport { zero } from '#core/domain/quantity.ts'\nexport const title: Words | number = zero`,
  'src/core/i18n/words.ts': `import { zh } from './zh.ts'\nexport type Words = typeof zh`,
  'src/core/schema/ledger.ts': `import { sql } from 'drizzle-orm'\nexport const movement = sql`,
  'src/core/schema/value.ts': `import { sql } from 'drizzle-orm'\nexport const costEntry = sql`,
  'src/core/schema/master.ts': `import type { Quantity } from '#core/domain/quantity.ts'\nexport const item: Quantity = 1`,
  'src/core/db/open-database.ts': `import Database from 'better-sqlite3'\nexport const open = Database`,
  'src/core/db/transaction.ts': `import { open } from './open-database.ts'\nexport const transact = open`,
  'src/core/db/db.ts': 'export type ReadDb = { readonly read: 1 }',
  'src/core/store/movement-store.ts': `import { movement } from '#core/schema/ledger.ts'\nexport const record = movement`,
  'src/core/store/cost-store.ts': `import { costEntry } from '#core/schema/value.ts'\nimport { createHash } from 'node:crypto'\nexport const cost = [costEntry, createHash]`,
  'src/core/query/stock.ts': `import { movement } from '#core/schema/ledger.ts'\nimport type { ReadDb } from '#core/db/db.ts'\nexport const stockOf = (db: ReadDb) => [db, movement]`,
  'src/core/usecase/post-document.ts': `import { z } from 'zod'\nimport { record } from '#core/store/movement-store.ts'\nimport { stockOf } from '#core/query/stock.ts'\nimport { transact } from '#core/db/transaction.ts'\nexport const post = [z, record, stockOf, transact]`,
  'src/core/report/workbook.ts': `import { zh } from '#core/i18n/zh.ts'\nimport * as xlsx from 'xlsx'\nexport const workbook = [zh, xlsx]`,
  'src/core/intake/sheet.ts': `import * as xlsx from 'xlsx'\nexport const sheet = xlsx`,
  'src/core/sync/send.ts': `import { post } from '#core/usecase/post-document.ts'\nexport const send = post`,
  'src/core/rpc/handle.ts': `import { post } from '#core/usecase/post-document.ts'\nimport { workbook } from '#core/report/workbook.ts'\nexport const handle = [post, workbook]\nexport type Router = typeof handle`,
  'src/core/host/open.ts': `import { handle } from '#core/rpc/handle.ts'\nimport { send } from '#core/sync/send.ts'\nimport { sheet } from '#core/intake/sheet.ts'\nimport { cost } from '#core/store/cost-store.ts'\nimport { item } from '#core/schema/master.ts'\nimport { stock } from '#core/domain/stock.ts'\nimport type { Words } from '#core/i18n/words.ts'\nexport const open = (words: Words) => [words, handle, send, sheet, cost, item, stock]`,
  'src/main/main.ts': `import { app } from 'electron'\nimport { open } from '#core/host/open.ts'\nexport const run = [app, open]`,
  'src/cli/main.ts': `import { open } from '#core/host/open.ts'\nimport type { Router } from '#core/rpc/handle.ts'\nexport const run = (router: Router) => [router, open]`,
  'src/renderer/main.tsx': `import { Stock } from './screens/stock/stock.tsx'\nimport { Scan } from './screens/scan/scan.tsx'\nexport const app = [Stock, Scan]`,
  'src/renderer/screens/stock/stock.tsx': `import { zh } from '#core/i18n/zh.ts'\nimport { zero } from '#core/domain/quantity.ts'\nimport type { Router } from '#core/rpc/handle.ts'\nimport { Grid } from '../../parts/grid.tsx'\nexport const Stock = (router: Router) => [router, zh, zero, Grid]`,
  'src/renderer/screens/scan/scan.tsx': `import { useState } from 'react'\nexport const Scan = useState`,
  'src/renderer/parts/grid.tsx': `import { useMemo } from 'react'\nexport const Grid = useMemo`,
}

/** A rule, what it refuses, and one file that does it. */
function plant(rule: string, what: string, file: readonly [path: string, text: string]): Planted {
  return { rule, what, files: { [file[0]]: file[1] } }
}

const uses = (...specifiers: readonly string[]) => specifiers.map((specifier, at) => `import * as used${at} from '${specifier}'\nexport { used${at} }`).join('\n')
const usesType = (specifier: string) => `import type * as used from '${specifier}'\nexport type Used = typeof used`

export const planted: readonly Planted[] = [
  {
    rule: 'no-circles',
    what: 'two files that need each other at run time',
    files: {
      'src/core/domain/circle-a.ts': `import { b } from './circle-b.ts'\nexport const a = () => b`,
      'src/core/domain/circle-b.ts': `import { a } from './circle-a.ts'\nexport const b = () => a`,
    },
  },
  {
    rule: 'no-barrels',
    what: 'an index file',
    files: { 'src/core/domain/uses-barrel.ts': uses('./barrel/index.ts'), 'src/core/domain/barrel/index.ts': `export * from '../quantity.ts'` },
  },
  plant('no-orphans', 'a file that nobody needs', ['src/core/domain/orphan.ts', 'export const orphan = 1']),
  plant('no-undeclared-packages', 'a package that package.json does not name', ['src/core/host/undeclared.ts', uses('not-declared')]),
  plant('no-unresolvable-imports', 'a file that is not there', ['src/core/host/lost.ts', uses('./nowhere.ts')]),
  plant('no-test-tools-in-src', 'a test tool in the product', ['src/core/host/tested.ts', uses('vitest')]),
  plant('no-test-code-in-src', 'test code in the product', ['src/core/host/testing.ts', uses('../../../tests/thing.ts')]),
  plant('no-enterprise-grid', 'the grid that needs a licence', ['src/renderer/parts/licensed.ts', uses('ag-grid-enterprise')]),
  plant('domain-is-pure', 'a package in the pure rules', ['src/core/domain/impure.ts', uses('zod')]),
  plant('i18n-knows-only-domain', 'words that know a report', ['src/core/i18n/learned.ts', uses('#core/report/workbook.ts')]),
  plant('schema-knows-only-domain', 'tables that know a query', ['src/core/schema/asking.ts', uses('#core/query/stock.ts')]),
  plant('db-knows-only-domain', 'the database layer knowing a table', ['src/core/db/tables.ts', uses('#core/schema/master.ts')]),
  plant('store-only-writes', 'a writer that asks a query', ['src/core/store/asking-store.ts', uses('#core/query/stock.ts')]),
  plant('query-only-reads', 'a question that writes', ['src/core/query/writing.ts', uses('#core/store/movement-store.ts')]),
  plant('usecase-holds-no-sql', 'tables in a use case', ['src/core/usecase/sql.ts', usesType('#core/schema/master.ts')]),
  plant('report-only-describes', 'a report that posts', ['src/core/report/posting.ts', uses('#core/usecase/post-document.ts')]),
  plant('intake-knows-no-ledger', 'a sheet reader that knows the stock', ['src/core/intake/knowing.ts', uses('#core/query/stock.ts')]),
  plant('sync-has-no-screen', 'sync that speaks words', ['src/core/sync/speaking.ts', uses('#core/i18n/zh.ts')]),
  plant('rpc-is-thin', 'a router that writes rows', ['src/core/rpc/thick-router.ts', uses('#core/store/movement-store.ts')]),
  plant('ledger-has-one-writer', 'a second writer of movements', ['src/core/store/second-store.ts', uses('#core/schema/ledger.ts')]),
  plant('value-has-one-writer', 'a second writer of cost entries', ['src/core/store/worth-store.ts', uses('#core/schema/value.ts')]),
  plant('only-db-opens-sqlite', 'another way into the file', ['src/core/host/side-door.ts', uses('better-sqlite3')]),
  plant('queries-never-hold-the-write-connection', 'a question with the write connection', ['src/core/query/holding.ts', usesType('#core/db/transaction.ts')]),
  plant('sheet-packages-stay-in-intake-and-report', 'a use case that reads workbooks', ['src/core/usecase/sheets.ts', uses('xlsx')]),
  plant('core-has-no-home', 'a core that knows the shell', ['src/core/host/shell.ts', usesType('electron')]),
  plant('electron-stays-in-main', 'a screen that knows the shell', ['src/renderer/parts/shell.ts', usesType('electron')]),
  plant('homes-use-the-door', 'a home that asks the tables', ['src/cli/asking.ts', `export const ask = () => import('#core/query/stock.ts')`]),
  plant('homes-do-not-mix', 'the command line in the shell', ['src/main/mixed.ts', uses('../cli/main.ts')]),
  plant('renderer-runs-only-domain-and-i18n', 'a screen that runs the router', ['src/renderer/parts/running.ts', uses('#core/rpc/handle.ts')]),
  plant('renderer-sees-no-sql-types', 'a screen that knows a table', ['src/renderer/parts/table.ts', usesType('#core/schema/master.ts')]),
  plant('renderer-is-a-browser', 'a screen that reads files', ['src/renderer/parts/files.ts', uses('node:fs')]),
  plant('screens-stand-alone', 'a screen that leans on another', ['src/renderer/screens/stock/leaning.ts', uses('../scan/scan.tsx')]),
  plant('parts-know-no-screen', 'a part that knows a screen', ['src/renderer/parts/knowing.ts', uses('../screens/scan/scan.tsx')]),
]
