import { readDate } from '../read-date.ts'
import { readNumber } from '../read-number.ts'
import type { Layout } from '../layout.ts'
import { cellText, type Cell } from '../sheet.ts'

/** 期初建账: what a depot holds on one day. */
export const openingLayout: Layout = {
  name: 'opening',
  required: [['itemCode', 'itemName', 'barcode'], ['quantity']],
  fields: [
    { field: 'ordinal', aliases: ['序号', '编次', '行号', 'no', '顺序号', '序'] },
    { field: 'depot', aliases: ['仓库', '仓库名称', '储备仓库', '所属仓库', '存放仓库', '储备点', '储备库', '库房', '库名', '仓库编码', '储备地点', '存放地点', '存储地点', '储存地点', '存放单位'] },
    { field: 'owner', aliases: ['归属', '归属单位', '物权单位', '产权单位', '权属单位', '权属', '所有权单位', '所属单位', '物资归属', '产权归属', '单位名称'] },
    { field: 'itemCode', aliases: ['物资编码', '物资编号', '物资代码', '编码', '代码', '物资码', '物料编码', '物品编码', '商品编码', '存货编码', '品号', '货号', '编号'], looksRight: isCode },
    { field: 'itemName', aliases: ['物资名称', '名称', '品名', '物品名称', '物资', '货物名称', '装备名称', '设备名称', '存货名称', '商品名称', '物料名称', '物品', '器材名称', '种类', '品种', '物资品名', '产品名称'], looksRight: isWords },
    { field: 'spec', aliases: ['规格型号', '规格', '型号', '型号规格', '规格参数', '技术参数', '参数', '规格及型号'] },
    { field: 'unit', aliases: ['计量单位', '单位', '基本单位', '数量单位', '计数单位'], looksRight: isUnit },
    { field: 'category', aliases: ['物资类别', '类别', '分类', '物资分类', '类型', '物资大类', '大类'] },
    { field: 'barcode', aliases: ['条码', '条形码', '商品条码', '物资条码', '二维码', '69码', '国际条码'], looksRight: isBarcode },
    { field: 'batchOrSerial', aliases: ['批号序列号', '批次序列号', '序列号批号', '批号编号'] },
    { field: 'batch', aliases: ['批号', '批次', '批次号', '生产批号', '产品批号'] },
    { field: 'serial', aliases: ['序列号', '出厂编号', '设备编号', '机身号', '资产编号', '唯一码', '设备号', 'sn'] , once: true },
    { field: 'producedOn', aliases: ['生产日期', '生产时间', '出厂日期', '制造日期', '出厂时间', '生产年月', '生产年份'], looksRight: isDate },
    { field: 'expiresOn', aliases: ['有效期至', '有效期', '到期时间', '到期日期', '失效日期', '有效日期', '使用期限', '到期日', '报废日期', '使用年限至', '保质期至', '有效截止日期', '过期日期', '截止日期', '保质期'], looksRight: isDate },
    { field: 'quantity', aliases: ['期末数量', '结存数量', '库存数量', '现有数量', '实有数量', '现存数量', '期初数量', '数量', '库存', '现有库存', '当前库存', '库存量', '储备数量', '现有量', '实存数量', '实盘数量', '结存', '期末结存', '期末库存', '库存数', '储备量', '现存量', '总数', '账面数量', '期末数', '期初数'], looksRight: isQuantity, once: true },
    { field: 'unitPrice', aliases: ['单价', '含税单价', '采购单价', '物资单价', '价格', '购置单价', '均价'], looksRight: isNumber },
    { field: 'amount', aliases: ['期末金额', '结存金额', '库存金额', '期初金额', '金额', '总金额', '总价', '价值', '总值', '合计金额', '账面价值', '金额小计'], looksRight: isNumber, once: true },
    { field: 'bin', aliases: ['库位', '货位', '库区', '存放位置', '位置', '库位号', '货架', '存放地点', '货架号', '存储位置', '储存位置', '库区库位', '仓位', '摆放位置', '地点'] },
    { field: 'condition', aliases: ['物资状况', '状况', '物资状态', '状态', '质量状况', '完好情况', '物资质量', '质量状态', '完好程度', '技术状况', '新旧程度'] },
    { field: 'fundingSource', aliases: ['资金来源', '经费来源', '资金渠道', '资金性质', '采购资金'] },
    { field: 'acquiredBy', aliases: ['取得方式', '来源', '物资来源', '来源方式', '入库方式', '入库类型', '获取方式', '购置方式'] },
    { field: 'remark', aliases: ['备注', '说明', '备考', '其他', '附注'] },
  ],
}

function isCode(cell: Cell): boolean {
  return /^[a-z0-9][a-z0-9\-_.]*$/i.test(cellText(cell))
}

function isWords(cell: Cell): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell)
}

function isUnit(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim().length <= 4 && !/^\d/.test(cell.trim())
}

function isBarcode(cell: Cell): boolean {
  return /^\d{8,14}$/.test(cellText(cell))
}

function isDate(cell: Cell): boolean {
  return !('fault' in readDate(cell, { month: 'first-day', firstDay: 1900 }))
}

function isQuantity(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^\s*[-+]?[\d\uff10-\uff19]/.test(cell))
}

function isNumber(cell: Cell): boolean {
  return !('fault' in readNumber(cell))
}
