import { asc, eq, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import type { ApprovalRule } from '../domain/approval.ts'
import { approvalRule } from '../schema/document.ts'

const statements = perConnection((db: ReadDb) => ({
  rules: db.select().from(approvalRule).where(eq(approvalRule.kind, sql.placeholder('kind'))).orderBy(asc(approvalRule.position)).prepare(),
}))

export function approvalRules(db: ReadDb, kind: string): readonly ApprovalRule[] {
  return statements(db).rules.all({ kind }).map((row) => ({
    kind: row.kind, purpose: row.purpose ?? undefined, owner: row.ownerId ?? undefined, depot: row.depotId ?? undefined,
    minAmountFen: row.minAmountFen ?? undefined, steps: JSON.parse(row.steps) as string[],
  }))
}
