import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#core/db/connection.ts'
import { createDepot } from '../core/depot.ts'
import type { Random } from './random.ts'

export type CrashReport = { readonly kills: number; readonly acknowledged: number; readonly faults: readonly string[] }

const shortestLifeMs = 250
const longestLifeMs = 900

/** Kills a posting process at random instants, again and again on one file, and looks for anything lost or half done. */
export async function crashRun(random: Random, kills: number): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'changping-crash-'))
  const file = join(folder, 'changping.db')
  const depot = createDepot({ file })
  depot.item({ code: 'X' })
  depot.close()
  const acknowledged: string[] = []
  const faults: string[] = []
  for (let kill = 0; kill < kills && faults.length === 0; kill += 1) {
    acknowledged.push(...(await writeUntilKilled(file, shortestLifeMs + random.below(longestLifeMs - shortestLifeMs))))
    faults.push(...faultsOf(file, acknowledged).map((fault) => `after kill ${kill + 1}: ${fault}`))
  }
  rmSync(folder, { recursive: true, force: true })
  return { kills, acknowledged: acknowledged.length, faults }
}

function writeUntilKilled(file: string, lifeMs: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-writer.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    let timer: NodeJS.Timeout | undefined
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      timer ??= setTimeout(() => child.kill('SIGKILL'), lifeMs)
    })
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(timer)
      resolve(output.split('\n').slice(0, -1))
    })
  })
}

/** Every acknowledged posting whole, every posted paper with all its parts, no scan lost, totals proven. */
function faultsOf(file: string, acknowledged: readonly string[]): readonly string[] {
  const connection = connect(file)
  const count = (sql: string, ...values: readonly unknown[]) => (connection.client.prepare(sql).get(...values) as { n: number }).n
  const ids = (kind: string) => JSON.stringify(acknowledged.filter((line) => line.startsWith(kind)).map((line) => line.split(' ')[1]))
  const checks: readonly (readonly [string, number])[] = [
    ['acknowledged postings missing', count("select count(*) as n from json_each(?) k where not exists (select 1 from document d join movement m on m.document_id = d.id where d.id = k.value and d.goods <> 'none')", ids('posted'))],
    ['acknowledged scans missing', count('select count(*) as n from json_each(?) k where not exists (select 1 from scan where entry_id = k.value)', ids('scanned'))],
    ['posted papers without movement', count("select count(*) as n from document where goods <> 'none' and not exists (select 1 from movement where document_id = document.id)")],
    ['movements of unposted papers', count("select count(*) as n from movement m join document d on d.id = m.document_id where d.goods = 'none'")],
    ['movements without cost', count('select count(*) as n from movement m where not exists (select 1 from cost_entry where movement_id = m.id)')],
    ['movements without journal line', count('select count(*) as n from movement m where not exists (select 1 from journal where command_id = m.command_id)')],
    ['gaps in the journal', count('select max(sequence) - count(*) as n from journal')],
    ['discrepancies', ['stock_discrepancy', 'value_discrepancy', 'keeping_discrepancy'].reduce((sum, view) => sum + count(`select count(*) as n from ${view}`), 0)],
    ['damaged pages', connection.client.pragma('quick_check', { simple: true }) === 'ok' ? 0 : 1],
  ]
  connection.close()
  return checks.filter(([, found]) => found !== 0).map(([name, found]) => `${name}: ${found}`)
}
