import { describe, expect, it } from 'vitest'
import { itemLabels } from '#core/report/labels/item-label.ts'
import { isEan13, placedBars } from '#core/report/labels/label-codes.ts'
import type { LabelData } from '#core/report/labels/label-data.ts'
import { dotMm, fittingMm } from '#core/report/labels/label-page.ts'
import { zh } from './read-workbook.ts'

const label: LabelData = {
  itemName: '棉被',
  itemCode: 'SH-004',
  spec: '2.0m',
  code: '2900000000049',
  batch: 'MB231112',
  serial: '',
  expiresOn: '2031-11-12',
  clock: 'service',
  bin: 'B-01',
  pack: { name: '包', quantity: '10', unit: '床' },
  owner: '青应急 D03',
}

function textOf(change: Partial<LabelData>, practice = false): string {
  const page = itemLabels([{ ...label, ...change }], { words: zh, practice })
  return page.slice(page.indexOf('<body>')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()
}

describe('item label', () => {
  it('says name, spec, batch, end of service, bin and pack, and its code in figures', () => {
    expect(textOf({})).toBe('棉被 2.0m 批号 MB231112 年限至 2031-11-12 库位 B-01 1 包 = 10 床 2900000000049 青应急 D03')
  })

  it('says 有效期至 for goods with a shelf life and leaves out what there is not', () => {
    expect(textOf({ clock: 'shelf', batch: '', pack: undefined, bin: '', serial: 'SN-1' })).toBe('棉被 2.0m 序列号 SN-1 有效期至 2031-11-12 SN-1 青应急 D03')
  })

  it('keeps the code readable to people when it is too long for bars, and marks practice', () => {
    const long = 'WZ-2026-0000000000012345-ABCDEF'
    expect(placedBars(long, 60)).toBeUndefined()
    expect(textOf({ code: long }, true)).toContain(`${long} 示例`)
  })
})

describe('codes on labels', () => {
  it('takes a code for EAN-13 only with thirteen digits and the right check digit', () => {
    expect(['2900000000049', '6901234567892'].every(isEan13)).toBe(true)
    expect(['2900000000048', '690123456789', 'SH-004', '06901234567892'].some(isEan13)).toBe(false)
  })

  it('draws bars in whole dots of the printer, with quiet zones inside the label', () => {
    for (const code of ['2900000000049', 'SH-004', 'L:D03/B-01-02', '1']) {
      const bars = placedBars(code, 60)
      expect((bars?.quietMm ?? 0) * 2 + (bars?.widthMm ?? 99)).toBeLessThanOrEqual(60)
      expect(((bars?.quietMm ?? 0) / (isEan13(code) ? 11 : 10)) % dotMm).toBe(0)
    }
  })

  it('draws none for text Code 128 cannot hold', () => {
    expect(placedBars('棉被', 60)).toBeUndefined()
    expect(placedBars('', 60)).toBeUndefined()
  })

  it('makes long names smaller, within bounds', () => {
    const bounds = { least: 3.3, most: 5.75 }
    expect([fittingMm('棉被', 37.5, bounds), fittingMm('移动式应急照明', 37.5, bounds), fittingMm('名'.repeat(30), 37.5, bounds), fittingMm('', 37.5, bounds)]).toEqual([5.75, 5.36, 3.3, 5.75])
  })
})
