import type { Context } from '../context.ts'
import { daysBetween, type BusinessDate } from '../domain/business-date.ts'
import { yuanText } from '../domain/money.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { siteOf } from '../query/site-of.ts'
import { addPerson, replaceGrants } from '../store/people-store.ts'
import { layOutOffice, type LaidOut } from './demo/lay-out-office.ts'
import { readDemoOffice, type DemoOffice } from './demo/office.ts'
import { openStock } from './demo/open-stock.ts'
import { foundSite } from './found-site.ts'
import { hashPassword, newPassword } from './password.ts'
import { runBatch } from './run-batch.ts'

export type LoadDemo = {
  readonly command: string
  /** The day that the office's reference day becomes; today where absent. */
  readonly asOf?: BusinessDate | undefined
  /** Master data without opening stock. */
  readonly bare: boolean
}

/** Passwords are told once and stored only as hashes. */
export type LoadedDemo = {
  readonly people: readonly { readonly name: string; readonly role: string; readonly password: string }[]
  readonly documents: number
  readonly valueYuan: string
}

const ownAgency = 'A02'
const cast = [
  { name: '周保管', role: 'keeper', title: '仓库保管员' }, { name: '吴主任', role: 'depot-head', title: '仓库负责人' }, { name: '李科长', role: 'officer', title: '调拨员' },
  { name: '王局长', role: 'leader', title: '领导' }, { name: '陈会计', role: 'finance', title: '财务' }, { name: '孙审计', role: 'auditor', title: '只读' }, { name: '赵管理', role: 'admin', title: '管理员' },
] as const

/** The sample office, visibly practice, in an empty database: one person per role, dates shifted so that its reference day is `asOf`. */
export async function loadDemo(ctx: Context, { command, asOf = ctx.today(), bare }: LoadDemo): Promise<Result<LoadedDemo>> {
  if (siteOf(ctx.connection.read)) return refuse({ code: 'host.already-founded' })
  const office = readDemoOffice()
  const people = await Promise.all(cast.map(async (person) => {
    const password = newPassword()
    return { ...person, password, passwordHash: await hashPassword(password) }
  }))
  return runBatch(ctx, (batch) => batch.connection.transact((tx): Result<LoadedDemo> => {
    const own = office.agencies.find(({ id }) => id === ownAgency)
    if (!own) throw new Error(`the office file lacks ${ownAgency}`)
    const agency = batch.newId<'agency'>()
    const founded = foundSite(batch, {
      command, site: batch.newId<'agency'>(), machine: 'A', practice: true, depots: [],
      agency: { id: agency, code: own.id, name: own.name, shortName: own.short, tier: own.tier },
    })
    if (!founded.ok) return founded
    const laid = layOutOffice(tx, batch, { office, own: new Map([[ownAgency, agency]]) })
    for (const { name, role, passwordHash } of people) {
      const personId = batch.newId<'person'>()
      addPerson(tx, { id: personId, name, agencyId: agency, passwordHash, createdAt: batch.now() })
      replaceGrants(tx, personId, [{ personId, roleCode: role, agencyId: agency, depotId: null }])
    }
    return stocked(tx, batch, { office, laid, asOf, bare, people: people.map(({ name, title, password }) => ({ name, role: title, password })) })
  }))
}

type Stocking = { readonly office: DemoOffice; readonly laid: LaidOut; readonly asOf: BusinessDate; readonly bare: boolean; readonly people: LoadedDemo['people'] }

function stocked(tx: Parameters<typeof openStock>[0], ctx: Context, { office, laid, asOf, bare, people }: Stocking): Result<LoadedDemo> {
  if (bare) return accept({ people, documents: 0, valueYuan: yuanText(0) })
  const shiftDays = daysBetween(office.as_of as BusinessDate, asOf)
  // The office's own people may not post abroad: the stock of every agency is opened in the name of the sample itself.
  const opened = openStock(tx, { ...ctx, actor: { kind: 'command-line', name: '示例数据' } }, { office, laid, asOf, shiftDays })
  if (!opened.ok) return opened
  return accept({ people, documents: opened.value.length, valueYuan: yuanText(opened.value.reduce((sum, document) => sum + document.amountFen, 0)) })
}
