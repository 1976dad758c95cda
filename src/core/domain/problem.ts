import type { HostProblem } from './problems/host.ts'
import type { IntakeProblem } from './problems/intake.ts'
import type { ImportProblem } from './problems/import.ts'
import type { LedgerProblem } from './problems/ledger.ts'
import type { MasterProblem } from './problems/master.ts'
import type { PeopleProblem } from './problems/people.ts'
import type { ReportProblem } from './problems/report.ts'
import type { ScanProblem } from './problems/scan.ts'

/** Every reason for which the core refuses: a code and its facts, never a sentence. */
export type Problem = LedgerProblem | ScanProblem | ImportProblem | IntakeProblem | MasterProblem | PeopleProblem | ReportProblem | HostProblem
