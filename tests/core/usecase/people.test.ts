import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { connect } from '#core/db/connection.ts'
import { applyMigrations } from '#core/db/migrate.ts'
import { asId } from '#core/domain/ids.ts'
import type { Result } from '#core/domain/result.ts'
import { problemSentence, wordsOf } from '#core/i18n/words.ts'
import { sessionOf } from '#core/query/people.ts'
import { proveSession } from '#core/usecase/check-password.ts'
import { addPerson, changeGrants, changePassword, recoverAccess, resetPassword, retirePerson } from '#core/usecase/manage-people.ts'
import { tokenHash } from '#core/usecase/password.ts'
import { renewRecoveryCode } from '#core/usecase/renew-recovery-code.ts'
import { setUp } from '#core/usecase/set-up.ts'
import { allSessions, endSession, ownSessions } from '#core/usecase/sessions.ts'
import { signIn, switchPerson } from '#core/usecase/sign-in.ts'
import { accepted, contextOver, day, migrations } from '../depot.ts'

async function office() {
  const connection = connect(':memory:')
  applyMigrations(connection.client, migrations)
  const clock = { now: '2026-11-20T02:00:00.000Z', today: day('2026-11-20') }
  const nobody = { ...contextOver(connection, clock), actor: { kind: 'nobody' as const } }
  const agency = uuidv7()
  const depots = [{ id: uuidv7(), code: 'D03', name: '县库' }, { id: uuidv7(), code: 'D13', name: '一中' }] as const
  const administrator = { id: uuidv7(), name: '赵管理', password: 'secret-1', alsoKeeper: true }
  const { recoveryCode } = accepted(await setUp(nobody, {
    site: { command: uuidv7(), site: uuidv7(), machine: 'A', practice: false, agency: { id: agency, code: 'A02', name: '县应急管理局', shortName: '县应急', tier: 'county' }, depots },
    administrator,
  }))
  const as = (id: string, name: string) => ({ ...nobody, actor: { kind: 'person' as const, id: asId<'person'>(id), name } })
  return { connection, clock, nobody, agency, depots: depots.map(({ id }) => id), administrator, recoveryCode, admin: as(administrator.id, administrator.name), as }
}

const problemsOf = (result: Result<unknown>) => (result.ok ? [] : result.problems)
const codes = (result: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) => (result.ok ? 'ok' : result.problems?.map((problem) => problem.code).join())

describe('people', () => {
  it('signs in with the right password, delays after the third wrong one, and ends the delay', async () => {
    const { nobody, clock, connection } = await office()
    const attempt = (password: string) => signIn(nobody, { name: '赵管理', password, desk: '一号台' })
    expect(codes(await attempt('secret-1'))).toBe('ok')
    for (let turn = 0; turn < 4; turn += 1) expect(codes(await attempt('wrong'))).toBe('session.wrong-password')
    expect(codes(await attempt('secret-1'))).toBe('session.blocked')
    clock.now = '2026-11-20T02:01:00.000Z'
    expect(codes(await attempt('secret-1'))).toBe('ok')
    connection.close()
  })

  it('makes the wait twice as long with each further wrong try, up to a quarter of an hour, and names its end', async () => {
    const { nobody, clock, admin, connection } = await office()
    const wrong = () => signIn(nobody, { name: '赵管理', password: 'wrong', desk: '' })
    const waits = []
    for (let turn = 0; turn < 11; turn += 1) {
      await wrong()
      const { until } = connection.client.prepare('select blocked_until as until from person').get() as { readonly until: string | null }
      waits.push(until === null ? 0 : (Date.parse(until) - Date.parse(clock.now)) / 1000)
      if (until !== null) clock.now = until
    }
    expect(waits).toEqual([0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900])
    clock.now = '2026-11-20T08:00:00.000Z'
    await wrong()
    const [problem] = problemsOf(await proveSession(admin, { password: 'secret-1' }))
    expect(problem ? problemSentence(wordsOf('zh'), problem) : '').toBe('密码错得太多，请在 16:15:00 之后再试。')
    connection.close()
  })

  it('counts tries sent at one moment as if they came one by one', async () => {
    const { nobody, connection } = await office()
    await Promise.all(Array.from({ length: 5 }, () => signIn(nobody, { name: '赵管理', password: 'wrong', desk: '' })))
    expect(codes(await signIn(nobody, { name: '赵管理', password: 'secret-1', desk: '' }))).toBe('session.blocked')
    connection.close()
  })

  it('unlocks a desk for the one who is signed in there, and counts wrong tries', async () => {
    const { nobody, admin, connection } = await office()
    expect([codes(await proveSession(nobody, { password: 'secret-1' })), codes(await proveSession(admin, { password: 'wrong' })), codes(await proveSession(admin, { password: 'secret-1' }))])
      .toEqual(['session.missing', 'session.not-proved', 'ok'])
    for (let turn = 0; turn < 4; turn += 1) await proveSession(admin, { password: 'wrong' })
    expect(codes(await proveSession(admin, { password: 'secret-1' }))).toBe('session.blocked')
    connection.close()
  })

  it('hands a desk over: the next one has it, the session of the one before ends', async () => {
    const { nobody, admin, agency, clock, connection } = await office()
    const { password } = accepted(await addPerson(admin, { command: uuidv7(), id: uuidv7(), name: '周保管', grants: [{ role: 'keeper', agency, depot: null }] }))
    const before = accepted(await signIn(nobody, { name: '赵管理', password: 'secret-1', desk: '一号台' }))
    const next = (given: string, newPassword?: string) => switchPerson(nobody, { name: '周保管', password: given, newPassword, desk: '一号台', token: before.token })
    expect([codes(await next('wrong')), codes(await next(password)), accepted(ownSessions(admin, before.token)).length]).toEqual(['session.wrong-password', 'session.password-once', 1])
    const signed = accepted(await next(password, 'own-own'))
    expect([signed.person.name, accepted(allSessions(admin, signed.token)).map(({ name, here }) => [name, here])]).toEqual(['周保管', [['周保管', true]]])
    // Papers bear the name behind the token that comes with them.
    const behind = (token: string) => sessionOf(connection.read, { tokenHash: tokenHash(token), now: clock.now })
    expect([behind(before.token), behind(signed.token)]).toEqual([undefined, { id: signed.person.id, name: '周保管', desk: '一号台' }])
    connection.close()
  })

  it('shows everybody the own sessions and ends them; the others\' only to whoever manages people', async () => {
    const { nobody, admin, agency, as, clock, connection } = await office()
    const id = uuidv7()
    const { password } = accepted(await addPerson(admin, { command: uuidv7(), id, name: '周保管', grants: [{ role: 'keeper', agency, depot: null }] }))
    const keeper = as(id, '周保管')
    const first = accepted(await signIn(nobody, { name: '周保管', password, newPassword: 'own-own', desk: '一号台' }))
    accepted(await signIn(nobody, { name: '赵管理', password: 'secret-1', desk: '办公室' }))
    clock.now = '2026-11-20T03:00:00.000Z'
    accepted(await signIn(nobody, { name: '周保管', password: 'own-own', desk: '二号台' }))
    const own = accepted(ownSessions(keeper, first.token))
    expect(own.map(({ desk, startedAt, here }) => [desk, startedAt.slice(11, 16), here])).toEqual([['二号台', '03:00', false], ['一号台', '02:00', true]])
    expect([codes(allSessions(keeper, first.token)), accepted(allSessions(admin, undefined)).length]).toEqual(['right.missing', 3])
    const office1 = accepted(ownSessions(admin, undefined))[0]?.key ?? ''
    const end = (ctx: typeof keeper, key: string) => codes(endSession(ctx, { command: uuidv7(), key }))
    expect([end(keeper, office1), end(keeper, own[0]?.key ?? ''), end(keeper, own[0]?.key ?? ''), end(admin, own[1]?.key ?? '')]).toEqual(['right.missing', 'ok', 'ok', 'ok'])
    expect(accepted(allSessions(admin, undefined)).map(({ desk }) => desk)).toEqual(['办公室'])
    clock.now = '2027-01-01T00:00:00.000Z'
    expect(accepted(allSessions(admin, undefined))).toEqual([])
    connection.close()
  })

  it('lets only an administrator add people, tells the first password once and keeps it out of the journal', async () => {
    const { admin, agency, as, nobody, connection } = await office()
    const keeper = { command: uuidv7(), id: uuidv7(), name: '周保管', grants: [{ role: 'keeper', agency, depot: null }] }
    const { password } = accepted(await addPerson(admin, keeper))
    expect(codes(await signIn(nobody, { name: '周保管', password, desk: '' }))).toBe('session.password-once')
    expect(codes(await signIn(nobody, { name: '周保管', password, newPassword: 'own-own', desk: '' }))).toBe('ok')
    expect(codes(await addPerson(admin, { ...keeper, command: uuidv7(), id: uuidv7() }))).toBe('person.name-taken')
    expect(codes(await addPerson(admin, { ...keeper, command: uuidv7(), id: uuidv7(), name: '别人', grants: [{ role: 'king', agency, depot: null }] }))).toBe('person.role-unknown')
    expect(codes(await addPerson(as(keeper.id, '周保管'), { ...keeper, command: uuidv7(), id: uuidv7(), name: '别人' }))).toBe('right.missing')
    const journal = connection.client.prepare('select payload || answer || facts as text from journal').all() as { text: string }[]
    expect(journal.some(({ text }) => text.includes(password) || text.includes('argon2'))).toBe(false)
    connection.close()
  })

  it('tells no password that was never set: the same command again refuses to guess', async () => {
    const { admin, agency, nobody, connection } = await office()
    const keeper = { command: uuidv7(), id: uuidv7(), name: '周保管', grants: [{ role: 'keeper', agency, depot: null }] }
    const { password } = accepted(await addPerson(admin, keeper))
    expect(codes(await addPerson(admin, keeper))).toBe('person.password-spent')
    const reset = { command: uuidv7(), id: keeper.id }
    const told = accepted(await resetPassword(admin, reset))
    expect(codes(await resetPassword(admin, reset))).toBe('person.password-spent')
    expect(codes(await signIn(nobody, { name: '周保管', password, desk: '' }))).toBe('session.wrong-password')
    expect(codes(await signIn(nobody, { name: '周保管', password: told.password, desk: '' }))).toBe('session.password-once')
    connection.close()
  })

  it('takes a password that was reset once, in exchange for an own one', async () => {
    const { admin, agency, nobody, connection } = await office()
    const id = uuidv7()
    accepted(await addPerson(admin, { command: uuidv7(), id, name: '周保管', grants: [{ role: 'keeper', agency, depot: null }] }))
    const { password } = accepted(await resetPassword(admin, { command: uuidv7(), id }))
    const enter = async (given: string, newPassword?: string) => codes(await signIn(nobody, { name: '周保管', password: given, newPassword, desk: '' }))
    expect([await enter(password), await enter(password, ''), await enter(password, 'short'), await enter(password, password), await enter('wrong', 'longer-one')])
      .toEqual(['session.password-once', 'session.password-once', 'person.password-short', 'person.password-same', 'session.wrong-password'])
    expect(connection.client.prepare('select count(*) as n from session where person_id = ?').get(id)).toEqual({ n: 0 })
    expect(await enter(password, 'longer-one')).toBe('ok')
    expect([await enter(password), await enter(password, 'other-one'), await enter('longer-one')]).toEqual(['session.wrong-password', 'session.wrong-password', 'ok'])
    const last = connection.client.prepare('select operation, actor, payload || answer || facts as text from journal order by sequence desc limit 1').get() as { operation: string; actor: string; text: string }
    expect([last.operation, last.actor.includes(id), last.text.includes('longer-one')]).toEqual(['person.change-password', true, false])
    connection.close()
  })

  it('gives the name of somebody retired to nobody else', async () => {
    const { admin, agency, connection } = await office()
    const keeper = { command: uuidv7(), id: uuidv7(), name: '周保管', grants: [{ role: 'keeper', agency, depot: null }] }
    accepted(await addPerson(admin, keeper))
    accepted(retirePerson(admin, { command: uuidv7(), id: keeper.id, retired: true }))
    expect(codes(await addPerson(admin, { ...keeper, command: uuidv7(), id: uuidv7() }))).toBe('person.name-taken')
    connection.close()
  })

  it('lets nobody be keeper and accountant of one depot', async () => {
    const { admin, agency, depots: [one = '', other = ''], connection } = await office()
    const add = async (...grants: readonly { role: string; agency: string; depot: string | null }[]) =>
      codes(await addPerson(admin, { command: uuidv7(), id: uuidv7(), name: uuidv7(), grants }))
    expect(await add({ role: 'keeper', agency, depot: one }, { role: 'finance', agency, depot: null })).toBe('person.keeper-and-finance')
    expect(await add({ role: 'depot-head', agency, depot: null }, { role: 'finance', agency, depot: one })).toBe('person.keeper-and-finance')
    expect(await add({ role: 'keeper', agency, depot: one }, { role: 'finance', agency, depot: other })).toBe('ok')
    connection.close()
  })

  it('grants roles only where there is such an agency and it owns the depot, and to somebody known', async () => {
    const { admin, agency, connection } = await office()
    const add = async (...grants: readonly { role: string; agency: string; depot: string | null }[]) =>
      codes(await addPerson(admin, { command: uuidv7(), id: uuidv7(), name: uuidv7(), grants }))
    expect(await add()).toBe('person.role-missing')
    expect(await add({ role: 'keeper', agency: uuidv7(), depot: null })).toBe('master.not-found')
    expect(await add({ role: 'keeper', agency, depot: uuidv7() })).toBe('master.not-found')
    expect(codes(changeGrants(admin, { command: uuidv7(), id: uuidv7(), grants: [{ role: 'keeper', agency, depot: null }] }))).toBe('master.not-found')
    expect(codes(retirePerson(admin, { command: uuidv7(), id: uuidv7(), retired: true }))).toBe('master.not-found')
    expect(codes(await resetPassword(admin, { command: uuidv7(), id: uuidv7() }))).toBe('master.not-found')
    connection.close()
  })

  it('writes down who recovered, renewed or changed a password, and neither code nor password', async () => {
    const { admin, administrator, nobody, recoveryCode, connection } = await office()
    const again = accepted(await recoverAccess(nobody, { name: '赵管理', code: recoveryCode, password: 'again-again' }))
    accepted(await changePassword(admin, { from: 'again-again', to: 'third-time' }))
    const renewed = accepted(renewRecoveryCode(admin))
    const journal = connection.client.prepare('select operation, actor, payload || answer || facts as text from journal where sequence > 1').all() as { operation: string; actor: string; text: string }[]
    expect(journal.map(({ operation }) => operation)).toEqual(['person.recover', 'person.change-password', 'person.renew-recovery'])
    expect(journal.every(({ actor }) => actor.includes(administrator.id))).toBe(true)
    for (const secret of [again.recoveryCode, renewed.recoveryCode, 'again-again', 'third-time', 'argon2']) expect(journal.some(({ text }) => text.includes(secret))).toBe(false)
    connection.close()
  })

  it('resets a password, changes the own one knowing the old, and ends sessions', async () => {
    const { admin, administrator, agency, as, nobody, connection } = await office()
    const id = uuidv7()
    accepted(await addPerson(admin, { command: uuidv7(), id, name: '周保管', grants: [{ role: 'keeper', agency, depot: null }] }))
    const { password } = accepted(await resetPassword(admin, { command: uuidv7(), id }))
    accepted(await signIn(nobody, { name: '周保管', password, newPassword: 'first-own', desk: '' }))
    expect(codes(await changePassword(as(id, '周保管'), { from: 'nonsense', to: 'longer-one' }))).toBe('person.wrong-old-password')
    expect(codes(await changePassword(as(id, '周保管'), { from: 'first-own', to: 'short' }))).toBe('person.password-short')
    accepted(await changePassword(as(id, '周保管'), { from: 'first-own', to: 'longer-one' }))
    expect(codes(await signIn(nobody, { name: '周保管', password: 'longer-one', desk: '' }))).toBe('ok')
    accepted(retirePerson(admin, { command: uuidv7(), id, retired: true }))
    expect(codes(await signIn(nobody, { name: '周保管', password: 'longer-one', desk: '' }))).toBe('session.wrong-password')
    expect(connection.client.prepare('select count(*) as n from session where person_id = ?').get(id)).toEqual({ n: 0 })
    expect(codes(retirePerson(admin, { command: uuidv7(), id: administrator.id, retired: true }))).toBe('person.last-administrator')
    expect(codes(changeGrants(admin, { command: uuidv7(), id: administrator.id, grants: [{ role: 'keeper', agency, depot: null }] }))).toBe('person.last-administrator')
    connection.close()
  })

  it('gives access back with the recovery sheet, once', async () => {
    const { nobody, recoveryCode, connection } = await office()
    expect(codes(await recoverAccess(nobody, { name: '赵管理', code: 'AAAA-BBBB-CCCC-DDDD-EEEE', password: 'again-again' }))).toBe('person.wrong-recovery-code')
    const renewed = accepted(await recoverAccess(nobody, { name: '赵管理', code: ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')} `, password: 'again-again' }))
    expect(codes(await signIn(nobody, { name: '赵管理', password: 'again-again', desk: '' }))).toBe('ok')
    expect(codes(await recoverAccess(nobody, { name: '赵管理', code: recoveryCode, password: 'third-time' }))).toBe('person.wrong-recovery-code')
    expect(renewed.recoveryCode).not.toBe(recoveryCode)
    connection.close()
  })
})
