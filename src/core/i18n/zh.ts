import { common } from './zh/common.ts'
import { frame } from './zh/frame.ts'
import { signIn } from './zh/sign-in.ts'
import { firstRun } from './zh/first-run.ts'
import { scan } from './zh/scan.ts'
import { stock } from './zh/stock.ts'
import { item } from './zh/item.ts'
import { desk } from './zh/desk.ts'
import { document } from './zh/document.ts'
import { intake } from './zh/intake.ts'
import { master } from './zh/master.ts'
import { office } from './zh/office.ts'
import { print } from './zh/print.ts'
import { report } from './zh/report.ts'
import { search } from './zh/search.ts'
import { settings } from './zh/settings.ts'
import { view } from './zh/view.ts'
import { host } from './zh/host.ts'
import { hostProblems } from './zh/problems/host.ts'
import { importProblems } from './zh/problems/import.ts'
import { intakeProblems } from './zh/problems/intake.ts'
import { ledgerProblems } from './zh/problems/ledger.ts'
import { masterProblems } from './zh/problems/master.ts'
import { peopleProblems } from './zh/problems/people.ts'
import { reportProblems } from './zh/problems/report.ts'
import { scanProblems } from './zh/problems/scan.ts'

/** The source language; every other language has exactly these keys. */
export const zh = {
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
} as const
