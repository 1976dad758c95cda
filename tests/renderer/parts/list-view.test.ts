import { describe, expect, it } from 'vitest'
import { gridOver, likeUsual, readListView } from '#renderer/parts/list-view.ts'
import { readAsk as readDocumentsAsk } from '#renderer/screens/documents/documents-ask.ts'
import { readAsk as readStockAsk, unasked } from '#renderer/screens/stock/stock-ask.ts'

const usual = { keyword: '', depots: [] as readonly string[], hideZero: false }

describe('what a saved view kept of a list', () => {
  it.each([
    ['conditions of the same kind', { keyword: 'mb', depots: ['d1'], hideZero: true }, { keyword: 'mb', depots: ['d1'], hideZero: true }],
    ['none of another kind, and none unknown', { keyword: 3, depots: 'd1', hideZero: true, gone: 1 }, { ...usual, hideZero: true }],
    ['nothing of rubbish', 'mb', usual],
    ['nothing where nothing was kept', undefined, usual],
  ])('is read as %s', (_title, kept, read) => {
    expect(likeUsual(usual, kept)).toEqual(read)
  })

  it('opens the list only where it says so, and has no columns where they cannot be read', () => {
    const read = (text: string) => readListView(text, (kept) => likeUsual(usual, kept))
    expect(read('{"filter":{"keyword":"mb"},"opens":true}')).toEqual({ filter: { ...usual, keyword: 'mb' }, grid: { columns: [] }, opens: true })
    expect(read('no json')).toEqual({ filter: usual, grid: { columns: [] }, opens: false })
  })

  it('shows the columns of today where the view has none', () => {
    const declared = { columns: [{ id: 'name', hidden: false }] }
    expect(gridOver({ columns: [] }, declared)).toEqual(declared)
  })

  it('turns a tab that is no more to the first one', () => {
    expect(readStockAsk({ ...unasked, keyword: 'mb', pick: 'gone' })).toEqual({ ...unasked, keyword: 'mb' })
    expect(readDocumentsAsk({ keyword: '', kinds: ['issue', 'gone'], state: 'gone' })).toEqual({ keyword: '', kinds: ['issue'], state: 'all' })
  })

  it('keeps days that are days', () => {
    expect(readDocumentsAsk({ from: '2026-11-01', to: '2026-11-31' })).toEqual({ keyword: '', kinds: [], state: 'all', from: '2026-11-01' })
  })
})
