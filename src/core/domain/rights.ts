/** Rights of permissions.md that exist so far; later capabilities add theirs. */
export const rights = [
  'view', 'view-shared', 'view-cost', 'draft', 'post-in', 'post-out', 'reverse', 'approve', 'maintain', 'master', 'bind-code', 'master-bins',
  'import-opening', 'import-items', 'import-scans', 'export', 'people', 'backup', 'settings', 'audit',
] as const
export type Right = (typeof rights)[number]

export type Role = { readonly code: string; readonly name: string; readonly rights: readonly Right[] }

/** The roles of permissions.md as seeded; an office may edit them. */
export const seededRoles: readonly Role[] = [
  { code: 'keeper', name: '仓库保管员', rights: ['view', 'draft', 'post-in', 'post-out', 'maintain', 'bind-code', 'import-scans', 'export', 'backup'] },
  {
    code: 'depot-head', name: '仓库负责人',
    rights: ['view', 'view-cost', 'draft', 'post-in', 'post-out', 'reverse', 'approve', 'maintain', 'bind-code', 'master-bins', 'import-opening', 'import-items', 'import-scans', 'export', 'backup', 'audit'],
  },
  {
    code: 'officer', name: '调拨员',
    rights: ['view', 'view-shared', 'view-cost', 'draft', 'reverse', 'approve', 'maintain', 'master', 'bind-code', 'master-bins', 'import-opening', 'import-items', 'export', 'audit'],
  },
  { code: 'leader', name: '领导', rights: ['view', 'view-shared', 'view-cost', 'approve', 'export', 'audit'] },
  { code: 'finance', name: '财务', rights: ['view', 'view-cost', 'export', 'audit'] },
  { code: 'auditor', name: '只读', rights: ['view', 'view-shared', 'view-cost', 'export', 'audit'] },
  { code: 'admin', name: '管理员', rights: ['view', 'master', 'bind-code', 'master-bins', 'import-opening', 'import-items', 'people', 'backup', 'settings'] },
]

/** Where a right is used; no agency means the whole site. */
export type Scope = { readonly agency?: string | undefined; readonly depot?: string | undefined }

/** A person's grant of one role; `depot` undefined means all depots of the agency. */
export type Grant = {
  readonly rights: readonly Right[]
  readonly agency: string
  readonly depot: string | undefined
}

/** Whether any grant carries the right inside the scope (permissions.md "own"). */
export function holds(grants: readonly Grant[], right: Right, scope: Scope = {}): boolean {
  return grants.some((grant) =>
    grant.rights.includes(right)
    && (scope.depot === undefined || grant.depot === undefined || grant.depot === scope.depot)
    && (scope.agency === undefined || grant.agency === scope.agency))
}
