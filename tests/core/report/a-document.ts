import type { FormDocument, FormLine } from '#core/report/form-document.ts'

const line: FormLine = {
  itemCode: 'SH-004', itemName: '棉被', spec: '2.0m×1.5m,2.5kg', unit: '床', scale: 0, batch: 'MB231112',
  producedOn: '2023-11-12', expiresOn: '2031-11-12', dueQuantity: 300, quantity: 300, passedQuantity: 300, rejectedQuantity: 0,
  packed: '30 包', price: '110.00', amountFen: 3_300_000, bin: 'B-01', toBin: 'B-02', fundingSource: '县级财政',
  purpose: '冬春救助', recoverable: true, remark: '',
}

/** The five lines of picture 13b, worth 63,696.00. */
const lines: readonly FormLine[] = [
  line,
  { ...line, itemCode: 'SH-006', itemName: '棉大衣', spec: '长款,均码', unit: '件', batch: 'MDY221010', dueQuantity: 120, quantity: 120, packed: '12 包', price: '135.00', amountFen: 1_620_000 },
  { ...line, itemCode: 'SH-003', itemName: '折叠床', spec: '1.9m×0.65m钢管', unit: '张', batch: 'ZDC220801', dueQuantity: 80, quantity: 80, packed: '', price: '120.00', amountFen: 960_000 },
  { ...line, itemCode: 'SP-001', itemName: '瓶装饮用水', spec: '550ml', unit: '瓶', batch: 'W260228', dueQuantity: 480, quantity: 480, packed: '20 箱', price: '1.20', amountFen: 57_600, recoverable: false },
  { ...line, itemCode: 'SH-012', itemName: '家庭应急包', spec: '17件套', unit: '套', batch: 'JT240501', dueQuantity: 24, quantity: 24, packed: '4 箱', price: '180.00', amountFen: 432_000, recoverable: false },
]

export function aDocument(change: Partial<FormDocument> = {}): FormDocument {
  return {
    number: 'CK-D03-2026-A-000214', agency: '青岚县应急管理局', depot: '县应急物资综合仓库', party: '云岭镇人民政府',
    businessDate: '2026-11-20', purpose: '冬春救助', place: '云岭镇综合物资仓库', officialNumber: '青应急调〔2026〕17号', contract: '',
    lines,
    people: { maker: '周保管', checker: '', approver: '', keeper: '', other: '', carrier: '' },
    ...change,
  }
}

function reversed(each: FormLine): FormLine {
  return { ...each, quantity: -each.quantity, amountFen: -(each.amountFen ?? 0) }
}

/** The same document reversed: every quantity and amount negative. */
export function aReversal(change: Partial<FormDocument> = {}): FormDocument {
  return aDocument({
    number: 'CX-D03-2026-A-000003',
    reverses: { number: 'CK-D03-2026-A-000214', reason: '数量录错' },
    lines: lines.map(reversed),
    ...change,
  })
}
