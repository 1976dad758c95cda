import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asId } from '#core/domain/ids.ts'
import { listViews, removeView, saveView, type SaveView } from '#core/usecase/save-view.ts'
import { accepted, createDepot, type Depot } from '../depot.ts'

describe('saved views', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())
  const person = () => ({ ...depot.ctx, actor: { kind: 'person' as const, id: asId<'person'>(uuidv7()), name: '周保管' } })
  const view = (more: Partial<SaveView> = {}): SaveView => ({ id: uuidv7(), list: 'stock', name: '快过期', view: '{"pick":"expiring"}', ...more })

  it('keeps views per person and list, in the order they were made', () => {
    const [zhou, li] = [person(), person()]
    const first = view()
    accepted(saveView(zhou, first))
    accepted(saveView(zhou, view({ name: '棉被' })))
    accepted(saveView(zhou, view({ list: 'documents' })))
    accepted(saveView(zhou, { ...first, name: '三十天内过期' }))
    expect(accepted(listViews(zhou, 'stock')).map(({ name }) => name)).toEqual(['三十天内过期', '棉被'])
    expect(accepted(listViews(li, 'stock'))).toEqual([])
  })

  it('leaves another person\'s view alone', () => {
    const [zhou, li] = [person(), person()]
    const own = view()
    accepted(saveView(zhou, own))
    expect(saveView(li, { ...own, name: 'x' })).toMatchObject({ ok: false, problems: [{ code: 'right.missing' }] })
    accepted(removeView(li, own.id))
    expect(accepted(listViews(zhou, 'stock'))).toHaveLength(1)
    accepted(removeView(zhou, own.id))
    expect(accepted(listViews(zhou, 'stock'))).toEqual([])
  })

  it('refuses a view without name, a twenty-first, and views of nobody', () => {
    const zhou = person()
    expect(saveView(zhou, view({ name: ' ' }))).toMatchObject({ problems: [{ code: 'master.field-missing', field: 'name' }] })
    for (let made = 0; made < 20; made += 1) accepted(saveView(zhou, view()))
    expect(saveView(zhou, view())).toMatchObject({ problems: [{ code: 'master.too-many', limit: 20 }] })
    expect(listViews({ ...depot.ctx, actor: { kind: 'nobody' } }, 'stock')).toMatchObject({ problems: [{ code: 'session.missing' }] })
  })
})
