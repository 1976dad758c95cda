/** One planted fault: `find` stands exactly once in `file`; with `replace` in its place one of the tests must go red. */
export type Mutation = { readonly name: string; readonly file: string; readonly find: string; readonly replace: string; readonly tests: readonly string[] }

const posting = ['tests/core/usecase/post.test.ts']
const scanning = ['tests/core/usecase/record-entry.test.ts']
const model = ['tests/model/ledger.model.test.ts']
const ledger = ['tests/core/domain/ledger-rules.test.ts']
const sheet = ['tests/core/domain/stock-summary.test.ts', 'tests/core/usecase/ledger-summary.test.ts']
const masters = ['tests/core/usecase/master-places.test.ts']
const logs = ['tests/core/usecase/import-scans.test.ts']

export const mutations: readonly Mutation[] = [
  { name: 'a lot is refused on its last day', file: 'src/core/domain/lot-choice.ts', find: "last !== '' && last < on", replace: "last !== '' && last <= on", tests: scanning },
  { name: 'an unusable condition may be issued', file: 'src/core/domain/lot-choice.ts', find: 'return holding.usable && !isExpired(holding, on)', replace: 'return !isExpired(holding, on)', tests: ledger },
  { name: 'last out first', file: 'src/core/domain/lot-choice.ts', find: 'return a < b ? -1 : a > b ? 1 : 0', replace: 'return a < b ? 1 : a > b ? -1 : 0', tests: scanning },
  { name: 'the service end is forgotten', file: 'src/core/domain/lot-choice.ts', find: 'return expiresOn < serviceUntil ? expiresOn : serviceUntil', replace: 'return expiresOn', tests: ledger },
  { name: 'later days are not looked at', file: 'src/core/domain/shortage.ts', find: "if (balance < 0) return { on: day.on, short: -balance, document: day.document }", replace: '', tests: posting },
  { name: 'one below zero is allowed', file: 'src/core/domain/shortage.ts', find: 'if (balance < 0) return { on, short: -balance, document: undefined }', replace: 'if (balance < -1) return { on, short: -balance, document: undefined }', tests: ledger },
  { name: 'the refusal blames no paper', file: 'src/core/query/outlooks.ts', find: "row.change < 0 || last?.on !== row.on ? row.document : last.document", replace: "''", tests: posting },
  { name: 'recoverable goods are consumed', file: 'src/core/domain/documents/issue.ts', find: 'line.recoverable && facts.recipient ?', replace: '!line.recoverable && facts.recipient ?', tests: model },
  { name: 'a return takes only usable goods', file: 'src/core/domain/documents/issue.ts', find: 'if (isReturn(facts)) return named\n', replace: '', tests: scanning },
  { name: 'another lot needs no reason', file: 'src/core/domain/documents/issue.ts', find: "return skipped && line.reason === ''", replace: "return skipped && line.reason === 'x'", tests: ledger },
  { name: 'a reversal goes the same way again', file: 'src/core/domain/documents/reversal.ts', find: 'from: movement.to,\n        to: movement.from,', replace: 'from: movement.from,\n        to: movement.to,', tests: posting },
  { name: 'the newest layer leaves first', file: 'src/core/query/cost-facts.ts', find: 'orderBy(sql`r.sequence, v.layer_id`)', replace: 'orderBy(sql`r.sequence desc, v.layer_id desc`)', tests: model },
  { name: 'the fen left over is lost', file: 'src/core/usecase/plan-costs-of.ts', find: 'quantity: left.quantity - movement.quantity', replace: 'quantity: left.quantity', tests: ledger },
  { name: 'halves round to even', file: 'src/core/domain/money.ts', find: '(2n * magnitude + divisor) / (2n * divisor)', replace: '(2n * magnitude + divisor - 1n) / (2n * divisor)', tests: ledger },
  { name: 'a drawn layer may be reversed', file: 'src/core/domain/costing.ts', find: '(held?.quantity ?? 0) < entry.quantity', replace: '(held?.quantity ?? 0) < 0', tests: posting },
  { name: 'value moves inside one pool', file: 'src/core/domain/costing.ts', find: 'if (fromKey === toKey) return', replace: '', tests: ['tests/core/domain/ledger-rules.test.ts'] },
  { name: 'a repeated command runs again', file: 'src/core/usecase/run-command.ts', find: 'if (known) return { result: repeated(command, known.digest === digest ? known.answer : undefined) }', replace: '', tests: posting },
  { name: 'the same id may mean something else', file: 'src/core/usecase/run-command.ts', find: 'known.digest === digest ? known.answer : undefined', replace: 'known.answer', tests: ledger },
  { name: 'posting goes on with a failed check', file: 'src/core/usecase/run-command.ts', find: 'if (ctx.health.failedChecks.length > 0)', replace: 'if (ctx.health.failedChecks.length > 1)', tests: ledger },
  { name: 'a clock behind is not noticed', file: 'src/core/usecase/run-command.ts', find: 'Date.parse(head.postedAt) - Date.parse(now) > clockToleranceMs', replace: 'Date.parse(now) - Date.parse(head.postedAt) > clockToleranceMs', tests: ledger },
  { name: 'rights are not asked', file: 'src/core/usecase/plan-posting.ts', find: 'if (forbidden) return refuse(forbidden)', replace: '', tests: ledger },
  { name: 'rights of another depot count', file: 'src/core/domain/rights.ts', find: 'grant.depot === undefined || grant.depot === scope.depot', replace: 'grant.depot === undefined || grant.depot !== scope.depot', tests: ledger },
  { name: 'a changed draft is posted unseen', file: 'src/core/usecase/post-document.ts', find: 'record.revision !== input.revision', replace: 'record.revision < input.revision', tests: ledger },
  { name: 'an entry sent twice counts twice', file: 'src/core/usecase/record-entry.ts', find: 'if (draft.answered !== null) return accept(JSON.parse(draft.answered) as RecordedEntry)', replace: '', tests: scanning },
  { name: 'a serial is taken twice', file: 'src/core/domain/scan/goods-effect.ts', find: "named.every((holding) => holding.quantity === zero)", replace: 'named.length === 0', tests: scanning },
  { name: 'a known serial is received again', file: 'src/core/usecase/incoming-lots.ts', find: "if (place !== '') faults.push", replace: "if (place === 'x') faults.push", tests: posting },
  { name: 'provisional serials begin again', file: 'src/core/usecase/incoming-lots.ts', find: '(running.get(line.item.id) ?? 0) + 1', replace: '1', tests: ledger },
  { name: 'a third decimal is dropped', file: 'src/core/domain/quantity.ts', find: "if (kept.length > scale) return 'too-many-decimals'", replace: '', tests: scanning },
  { name: 'month ends run over', file: 'src/core/domain/business-date.ts', find: 'Math.min(day, daysInMonth(toYear, toMonth))', replace: 'Math.min(day, 28)', tests: ledger },
  { name: 'an approval step is passed over', file: 'src/core/usecase/plan-posting.ts', find: "steps.length > 0 && paper.record.paper !== 'approved'", replace: "steps.length > 1 && paper.record.paper !== 'approved'", tests: ledger },
  { name: '期初 of a later day is a receipt', file: 'src/core/domain/stock-summary.ts', find: "if (flow.other === 'outside:opening') openWith", replace: "if (flow.other === 'outside:lost') openWith", tests: sheet },
  { name: 'a reversal is on the other side of the sheet', file: 'src/core/query/stock-summary.ts', find: "(c.quantity >= 0) = (c.cause <> 'reversal') as coming", replace: '(c.quantity >= 0) as coming', tests: sheet },
  { name: 'the first day is before the period', file: 'src/core/query/stock-summary.ts', find: 'sql`f.business_date < ${scope.from}`', replace: 'sql`f.business_date <= ${scope.from}`', tests: sheet },
  { name: 'the last day is after the period', file: 'src/core/query/stock-summary.ts', find: 'and c.business_date <= ${scope.to})`', replace: 'and c.business_date < ${scope.to})`', tests: sheet },
  { name: 'the balance of a row is not checked', file: 'src/core/domain/balances.ts', find: 'return rowImbalances(row)', replace: 'return []', tests: ['tests/core/domain/balances.test.ts'] },
  { name: 'a row of a log stays known when reversed', file: 'src/core/query/import-batches.ts', find: 'or ${standing(sql`r.line_id`)}', replace: 'or true', tests: logs },
  { name: 'a stale retirement goes through', file: 'src/core/usecase/retire.ts', find: 'revision !== undefined && revision !== seen', replace: 'revision !== undefined && revision > seen', tests: masters },
  { name: 'a depot goes back to its owner on saving', file: 'src/core/usecase/related-agencies.ts', find: 'kept === undefined || kept === before?.ownerId ? owner : kept', replace: 'owner', tests: masters },
]
