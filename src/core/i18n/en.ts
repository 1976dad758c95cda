import { common } from './en/common.ts'
import { frame } from './en/frame.ts'
import { signIn } from './en/sign-in.ts'
import { firstRun } from './en/first-run.ts'
import { scan } from './en/scan.ts'
import { stock } from './en/stock.ts'
import { item } from './en/item.ts'
import { desk } from './en/desk.ts'
import { document } from './en/document.ts'
import { intake } from './en/intake.ts'
import { master } from './en/master.ts'
import { office } from './en/office.ts'
import { print } from './en/print.ts'
import { report } from './en/report.ts'
import { search } from './en/search.ts'
import { settings } from './en/settings.ts'
import { view } from './en/view.ts'
import { host } from './en/host.ts'
import { hostProblems } from './en/problems/host.ts'
import { importProblems } from './en/problems/import.ts'
import { intakeProblems } from './en/problems/intake.ts'
import { ledgerProblems } from './en/problems/ledger.ts'
import { masterProblems } from './en/problems/master.ts'
import { peopleProblems } from './en/problems/people.ts'
import { reportProblems } from './en/problems/report.ts'
import { scanProblems } from './en/problems/scan.ts'
import type { Words } from './words.ts'

export const en: Words = {
  common,
  frame,
  signIn,
  firstRun,
  scan,
  stock,
  item,
  desk,
  document,
  intake,
  master,
  office,
  print,
  report,
  search,
  settings,
  view,
  host,
  problem: {
    ...hostProblems,
    ...importProblems,
    ...intakeProblems,
    ...ledgerProblems,
    ...masterProblems,
    ...peopleProblems,
    ...reportProblems,
    ...scanProblems,
  },
}
