import ExcelJS from 'exceljs'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#core/context.ts'
import { documentsDownload } from '#core/rpc/documents-download.ts'
import { binLabelDownload, goodsLabelDownload, paperLabelDownload } from '#core/rpc/label-download.ts'
import { commandCardDownload, formDownload, formWorkbookDownload } from '#core/rpc/print-download.ts'
import type { CoreServices } from '#core/rpc/services.ts'
import { copyDocument } from '#core/usecase/copy-document.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { accepted, day, line } from '../depot.ts'
import { createCast, receivedAndIssued, type Cast } from '../usecase/document-cast.ts'

let cast: Cast
beforeEach(() => {
  cast = createCast()
})
afterEach(() => cast.close())

/** A download asks the host for nothing but its log. */
const services = { log: () => undefined } as unknown as CoreServices

function asked(ctx: Context) {
  return { ctx, services, sessionToken: undefined, language: 'zh' } as const
}

function textOf(html: unknown): string {
  return String(html).replaceAll(/<style[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

/** Every value of the first sheet, read by another library than the one that wrote it. */
async function cellsOf(body: ConstructorParameters<typeof Response>[0]): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await new Response(body).arrayBuffer())
  const values: unknown[] = []
  book.worksheets[0]?.eachRow((row) => values.push(row.values))
  return JSON.stringify(values)
}

describe('the form of a paper', () => {
  it('says what was done in the words of its kind, with the money of those who may see it', () => {
    const { issued } = receivedAndIssued(cast)
    const text = (ctx: Context, prices = true) => textOf(accepted(formDownload(asked(ctx), { document: issued.document, prices })).body)
    const full = text(cast.as('depot-head'))
    for (const part of ['应急物资出库单', 'CK-D03-2026-A-000001', '领用单位：云岭镇人民政府', '用途：冬春救助', '依据文号：青应急调〔2026〕17号', '1 SH-004 棉被', 'MB231112 30 30 3 包 110.00 3,300.00', '人民币叁仟叁佰元整']) expect(full).toContain(part)
    for (const bare of [text(cast.as('keeper')), text(cast.as('depot-head'), false)]) {
      expect(bare).toContain('棉被')
      expect(bare).not.toMatch(/110\.00|3,300|人民币|单价|金额/)
    }
  })

  it('of a reversal is red and negative and names what it reverses; what was reversed and a draft say so', () => {
    const { received, issued } = receivedAndIssued(cast)
    const red = accepted(reverseDocument(cast.ctx, { command: uuidv7(), document: uuidv7(), reverses: issued.document, lines: [], businessDate: day('2026-11-20'), reason: '数量录错' }))
    const draft = accepted(copyDocument(cast.ctx, { document: uuidv7(), source: received.document }))
    const text = (document: string) => textOf(accepted(formDownload(asked(cast.ctx), { document })).body)
    for (const part of ['红字', '-30', '-3 包', '-3,300.00', '冲销单号：CK-D03-2026-A-000001', '冲销原因：数量录错']) expect(text(red.document)).toContain(part)
    expect(text(issued.document)).toContain('已冲销')
    expect(text(draft.document)).toContain('草稿')
    expect(text(received.document)).not.toMatch(/已冲销|草稿|示例/)
  })

  it('of an opening is a receipt, of a bin move a form without money', () => {
    const item = cast.item({ code: 'A', name: '雨衣' })
    const opening = accepted(cast.record({ kind: 'opening', purpose: '', lines: [line(item, 5, { to: cast.bin, unitPrice: '7' })] }))
    const moved = accepted(cast.record({ kind: 'bin-move', purpose: '', lines: [line(item, 2, { from: cast.bin, to: cast.otherBin })] }))
    const text = (document: string) => textOf(accepted(formDownload(asked(cast.ctx), { document })).body)
    expect(text(opening.document)).toContain('入库类别：期初建账')
    expect(text(moved.document)).toMatch(/移出库位 移入库位 .* A-01 B-01/)
    expect(text(moved.document)).not.toMatch(/7\.00|人民币/)
  })

  it('comes as a workbook for those who may export, without amounts where they are not to be seen', async () => {
    const { issued } = receivedAndIssued(cast)
    const texts = async (ctx: Context) => {
      const made = accepted(formWorkbookDownload(asked(ctx), { document: issued.document }))
      expect(made.name).toBe('出库单_CK-D03-2026-A-000001.xlsx')
      return cellsOf(made.body)
    }
    expect(await texts(cast.as('depot-head'))).toContain('3300')
    const bare = await texts(cast.as('keeper'))
    expect(bare).toContain('棉被')
    expect(bare).not.toMatch(/3300|金额/)
    expect(formWorkbookDownload(asked(cast.as('admin')), { document: issued.document })).toEqual({ ok: false, problems: [{ code: 'right.missing', right: 'export' }] })
  })
})

describe('labels and the command card', () => {
  it('are pages of their own', () => {
    const { received } = receivedAndIssued(cast)
    const labels = accepted(goodsLabelDownload(asked(cast.as('keeper')), { document: received.document, per: 'pack' })).body
    expect(labels.match(/class="label"/g)).toHaveLength(10)
    expect(textOf(labels)).toContain('2900000000049')
    const pieces = accepted(paperLabelDownload(asked(cast.as('keeper')), { document: received.document, pieces: 3, sheet: { sheet: '2x5', start: 4 } })).body
    expect(pieces.match(/class="sheet"/g)).toHaveLength(1)
    expect(textOf(pieces)).toContain('入库单 第 3 件，共 3 件 2026-11-18 青岚棉纺厂 县应急物资综合仓库 棉被 100 床 RK-D03-2026-A-000001')
    expect(textOf(accepted(binLabelDownload(asked(cast.as('keeper')), { depot: cast.depot, bins: [cast.bin] })).body)).toContain('L:D03/A-01')
    const card = textOf(accepted(commandCardDownload(asked(cast.as('keeper')))).body)
    expect(card).toContain('CP*DONE')
    expect(card).not.toContain('CP*RETURN')
  })
})

describe('the list of papers as a workbook', () => {
  it('has the listed rows, says what it leaves out, and amounts by right', async () => {
    receivedAndIssued(cast)
    const read = async (ctx: Context) => {
      const made = accepted(documentsDownload(asked(ctx), { filter: { keyword: '', kinds: ['issue'], state: 'posted', from: '2026-11-01' } }))
      return cellsOf(made.body)
    }
    const full = await read(cast.as('depot-head'))
    for (const part of ['单据列表', '状态：已过账；类型：出库；业务日期：2026-11-01 起', 'CK-D03-2026-A-000001', '云岭镇人民政府', '3300']) expect(full).toContain(part)
    expect(full).not.toContain('RK-D03')
    expect(await read(cast.as('keeper'))).not.toMatch(/3300|金额/)
  })
})
