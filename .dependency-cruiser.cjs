// Rule names are sentences, because the name is what a developer sees. tests/boundaries.test.ts plants a violation of each.
const layer = (name) => `^src/core/${name}/`
const only = (...allowed) => ({ pathNot: allowed })
const rule = (name, from, to) => ({ name, severity: 'error', from, to })
const drizzle = 'node_modules/drizzle-orm'
const homes = '^src/(main|renderer|server|browser-host|cli)/'
const sheets = 'node_modules/(xlsx|exceljs|iconv-lite)/'

module.exports = {
  forbidden: [
    // A circle with an `import type` in it is no circle at run time: the words of a language are typed against their gathering.
    rule('no-circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('no-barrels', {}, { path: '^src/.*/index\\.tsx?$' }),
    rule('no-orphans', { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', 'main\\.tsx?$'] }, {}),
    rule('no-undeclared-packages', { path: '^src/' }, { dependencyTypes: ['npm-no-pkg', 'unknown'] }),
    rule('no-unresolvable-imports', { path: '^src/' }, { couldNotResolve: true, pathNot: '\\?' }),
    rule('no-test-tools-in-src', { path: '^src/' }, { path: 'node_modules/(vitest|playwright|fast-check|drizzle-kit)' }),
    rule('no-test-code-in-src', { path: '^src/' }, { path: '^tests/' }),
    rule('no-enterprise-grid', {}, { path: '(^|/)(ag-grid|ag-charts)-enterprise|@ag-(grid|charts)-enterprise' }),
    rule('domain-is-pure', { path: layer('domain') }, only(layer('domain'))),
    rule('i18n-knows-only-domain', { path: layer('i18n') }, only(layer('i18n'), layer('domain'))),
    rule('schema-knows-only-domain', { path: layer('schema') }, only(layer('schema'), layer('domain'), drizzle)),
    rule('db-knows-only-domain', { path: layer('db') }, only(layer('db'), layer('domain'), drizzle, 'better-sqlite3', '^(node:)?(fs|path|crypto)$')),
    rule('store-only-writes', { path: layer('store') }, only(layer('store'), layer('schema'), layer('db'), layer('domain'), drizzle, '^(node:)?crypto$')),
    rule('query-only-reads', { path: layer('query') }, only(layer('query'), layer('schema'), layer('db'), layer('domain'), drizzle)),
    rule('usecase-holds-no-sql', { path: layer('usecase') }, { path: [layer('schema'), layer('rpc'), layer('i18n'), drizzle, 'better-sqlite3'] }),
    rule('report-only-describes', { path: layer('report') }, { path: [...['store', 'usecase', 'rpc', 'schema'].map(layer), drizzle] }),
    rule('intake-knows-no-ledger', { path: layer('intake') }, { path: [...['store', 'usecase', 'query', 'schema', 'db', 'rpc'].map(layer), drizzle] }),
    rule('sync-has-no-screen', { path: layer('sync') }, { path: [...['rpc', 'i18n', 'report', 'schema'].map(layer), drizzle] }),
    rule('rpc-is-thin', { path: layer('rpc') }, { path: [layer('store'), layer('schema'), layer('db'), drizzle, 'better-sqlite3'] }),
    rule('ledger-has-one-writer', { path: layer('store'), pathNot: 'movement-store\\.ts$' }, { path: '^src/core/schema/ledger\\.ts$' }),
    rule('value-has-one-writer', { path: layer('store'), pathNot: 'cost-store\\.ts$' }, { path: '^src/core/schema/value\\.ts$' }),
    rule('only-db-opens-sqlite', { path: '^src/', pathNot: layer('db') }, { path: 'node_modules/(@types/)?better-sqlite3' }),
    rule('queries-never-hold-the-write-connection', { path: layer('query') }, { path: '^src/core/db/(transaction|open-database)\\.ts$' }),
    rule('sheet-packages-stay-in-intake-and-report', { path: '^src/', pathNot: [layer('intake'), layer('report')] }, { path: sheets }),
    rule('core-has-no-home', { path: '^src/core/' }, { path: [homes, 'node_modules/(electron|react)'] }),
    rule('electron-stays-in-main', { path: '^src/', pathNot: '^src/main/' }, { path: 'node_modules/electron' }),
    rule('homes-use-the-door', { path: '^src/(main|server|browser-host|cli)/' }, { path: ['store', 'query', 'usecase', 'schema', 'db'].map(layer) }),
    rule('homes-do-not-mix', { path: homes }, { path: homes, pathNot: '^src/$1/' }),
    rule('renderer-runs-only-domain-and-i18n', { path: '^src/renderer/' }, { path: '^src/core/', pathNot: [layer('domain'), layer('i18n')], dependencyTypesNot: ['type-only'] }),
    rule('renderer-sees-no-sql-types', { path: '^src/renderer/' }, { path: ['schema', 'store', 'query', 'usecase', 'db'].map(layer) }),
    rule('renderer-is-a-browser', { path: '^src/renderer/' }, { dependencyTypes: ['core'] }),
    rule('screens-stand-alone', { path: '^src/renderer/screens/([^/]+)/' }, { path: '^src/renderer/screens/', pathNot: '^src/renderer/screens/$1/' }),
    rule('parts-know-no-screen', { path: '^src/renderer/parts/' }, { path: '^src/renderer/(screens|app)/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts'],
    },
  },
}
