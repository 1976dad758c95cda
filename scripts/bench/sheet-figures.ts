import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { figure, median, type Figure } from './figure.ts'

const rows = 100_000
const rounds = 3

type Measured = { readonly ms: number; readonly peakMb: number }

/** export: 100,000 styled rows and their peak memory, each in a process of its own, beside the bare streaming writer. */
export async function exportFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'changping-sheets-'))
  const own: Measured[] = []
  const bare: Measured[] = []
  for (let round = 0; round < rounds; round += 1) {
    own.push(await written('own', join(folder, 'own.xlsx')))
    bare.push(await written('bare', join(folder, 'bare.xlsx')))
  }
  rmSync(folder, { recursive: true, force: true })
  const peak = Math.max(...own.map((measured) => measured.peakMb))
  return [
    figure({ name: '100,000-row styled export', size: rows, value: median(own.map(({ ms }) => ms)), floor: median(bare.map(({ ms }) => ms)), goal: { ratio: 1.5 } }),
    figure({ name: '100,000-row styled export memory', size: rows, value: peak, unit: 'MB', floor: Math.max(...bare.map((measured) => measured.peakMb)), goal: { limit: 300 } }),
  ]
}

function written(writer: 'own' | 'bare', file: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'write-sheet.ts'), writer, file, String(rows)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(output) as Measured) : reject(new Error(`the ${writer} writer ended with ${code}`))))
  })
}
