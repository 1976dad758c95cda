import { contactColumns } from './contact-columns.ts'
import { listColumn, neededText, numberedCode, textColumn } from './list-columns.ts'
import { makeList } from './make-list.ts'

/** 供应商名录: agencies that deliver. */
export const suppliersList = makeList({
  kind: 'suppliers',
  code: 'agencyCode',
  name: 'agencyName',
  titles: ['供应商', '供货商', '协议企业', '供货企业', '企业'],
  required: [['agencyName']],
  columns: [
    numberedCode({ field: 'agencyCode', aliases: ['供应商编码', '供应商代码', '供应商编号', '企业编码', '企业代码', '编码', '代码', '编号'], width: 14 }),
    neededText({ field: 'agencyName', aliases: ['供应商名称', '供应商', '供货商', '供货商名称', '企业名称', '公司名称', '供货单位', '协议企业', '供应企业', '名称', '单位名称'], width: 32 }),
    textColumn({ field: 'shortName', aliases: ['供应商简称', '企业简称', '简称'], width: 16 }),
    listColumn({ field: 'supplierKind', aliases: ['供应商类别', '供应商类型', '企业类别', '企业类型', '供应类别', '供货类别', '类别', '类型'], width: 16 }, { list: 'supplier-kind' }),
    textColumn({ field: 'responsibility', aliases: ['供应内容', '经营范围', '供货内容', '主营产品', '供应物资', '主要产品', '供货品种'], width: 40 }),
    ...contactColumns,
  ],
})
