import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { Context } from '#core/context.ts'
import { openCore, type Core, type CoreOptions } from '#core/host/open-core.ts'
import { machineClock } from '#core/host/watch-clock.ts'
import type { Result } from '#core/domain/result.ts'
import { commandLineHeader, rpcPath } from '#core/rpc/wire.ts'
import { savePlace } from '#core/store/place-store.ts'
import { saveItem } from '#core/store/master-store.ts'
import { foundSite } from '#core/usecase/found-site.ts'
import { recordDocument } from '#core/usecase/record-document.ts'
import { accepted, line, migrations } from '../depot.ts'

export const folderHere = () => mkdtempSync(join(tmpdir(), 'changping-host-'))
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/** The core of a folder without the work that it does by itself. */
export function openOffice(folder: string, options: Partial<CoreOptions> = {}): Core {
  return accepted(openCore({ folder, migrations, account: 'tester', log: () => {}, keepsHouse: false, clock: machineClock, ...options }))
}

export const contextOf = (core: Core): Context => core.context({ kind: 'command-line', name: 'tester' }, 'test desk')

export type Office = ReturnType<typeof foundOffice>

/** An office with one depot and one item in a folder's core; `receive` posts one receipt. */
export function foundOffice(core: Core) {
  const ids = { agency: uuidv7(), depot: uuidv7(), bin: uuidv7(), item: uuidv7() }
  const ctx = contextOf(core)
  accepted(foundSite(ctx, {
    command: uuidv7(), site: uuidv7(), machine: 'A', practice: false,
    agency: { id: ids.agency, code: 'A02', name: '县应急管理局', shortName: '县应急', tier: 'county' },
    depots: [{ id: ids.depot, code: 'D03', name: '县应急物资综合仓库' }],
  }))
  ctx.connection.transact((tx) => {
    savePlace(tx, { id: ids.bin, kind: 'bin', code: 'A-01', name: 'A-01', parentId: ids.depot, depotId: ids.depot, ownerId: ids.agency })
    saveItem(tx, { id: ids.item, code: 'SH-004', name: '棉被', unit: '床', tracking: 'batch' })
  })
  return ids
}

/** One receipt of ten; the refusal where it is refused. */
export function receive(core: Core, { depot, agency, bin, item }: Office, quantity = 10) {
  const ctx = contextOf(core)
  return recordDocument(ctx, {
    command: uuidv7(), document: uuidv7(), kind: 'receipt', purpose: 'purchase', businessDate: ctx.today(), depot, owner: agency,
    lines: [line(item, quantity, { to: bin, batch: 'M1', unitPrice: '80' })],
  })
}

/** A mutation through the door, as the command line. */
export async function call<T = unknown>(core: Core, path: string, input?: unknown): Promise<Result<T>> {
  const response = await core.handle(new Request(`http://core${rpcPath}/${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json', [commandLineHeader]: core.key },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  }))
  const { result } = await response.json() as { result: { data: Result<T> } }
  return result.data
}
