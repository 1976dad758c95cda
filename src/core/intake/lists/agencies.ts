import { contactColumns } from './contact-columns.ts'
import { agencyColumn, listColumn, neededText, numberColumn, numberedCode, textColumn, wordColumn, type Shown } from './list-columns.ts'
import type { ListColumn } from './list-type.ts'
import { makeList } from './make-list.ts'

const people = { least: 0, most: 100_000_000 } as const

/** 单位名录: everybody who appears on papers, one agency a row. */
export const agenciesList = makeList({
  kind: 'agencies',
  code: 'agencyCode',
  name: 'agencyName',
  titles: ['单位', '机构', '部门', '成员单位'],
  required: [['agencyName']],
  columns: [
    numberedCode({ field: 'agencyCode', aliases: ['单位编码', '单位代码', '机构编码', '机构代码', '编码', '代码', '单位编号', '编号'], width: 12 }),
    neededText({ field: 'agencyName', aliases: ['单位名称', '单位全称', '机构名称', '部门名称', '全称', '名称', '成员单位', '单位', '部门'], width: 28 }),
    textColumn({ field: 'shortName', aliases: ['简称', '单位简称', '单据简称'], width: 14 }),
    listColumn({ field: 'agencyKind', aliases: ['单位类别', '单位类型', '机构类别', '机构类型', '单位性质', '类别', '类型', '性质'], width: 16 }, { list: 'agency-kind', extra: kindWords() }),
    tierColumn({ field: 'tier', aliases: ['级别', '层级', '行政级别', '单位级别'], width: 14 }),
    agencyColumn({ field: 'parent', aliases: ['上级单位', '隶属单位', '主管单位', '上级', '隶属关系'], width: 24 }),
    numberColumn({ field: 'population', aliases: ['人口', '常住人口', '辖区人口', '总人口', '服务人口'], width: 12 }, { number: 'population', ...people }),
    numberColumn({ field: 'peopleToMove', aliases: ['转移人口', '需转移人口', '应转移人数', '转移人数', '需转移群众'], width: 12 }, { number: 'peopleToMove', ...people }),
    textColumn({ field: 'responsibility', aliases: ['职责', '主要职责', '职责分工', '工作职责', '储备职责'], width: 40 }),
    ...contactColumns,
  ],
})

/** Ways in which offices write kinds that the list has under another name. */
function kindWords(): readonly { readonly code: string; readonly name: string }[] {
  const words = { township: ['乡镇', '街道', '镇', '乡'], village: ['村', '社区', '村居'], emergency: ['应急', '应急局'], natural_resources: ['自然资源局'], water: ['水务', '水利局'], grain_reserve: ['粮食', '粮储'], supplier: ['企业', '供货商'], government: ['党委政府', '人民政府'] }
  return Object.entries(words).flatMap(([code, names]) => names.map((name) => ({ code, name })))
}

/** 级别, as offices write it. */
export function tierColumn(shown: Shown): ListColumn {
  return wordColumn(shown, { province: ['省', '省级'], prefecture: ['州（市）', '州市', '市级', '州级', '地市', '市', '州'], county: ['县（市、区）', '县级', '县', '区县', '县区', '区级'], township: ['乡镇（街道）', '乡镇', '乡级', '镇', '乡', '街道', '乡镇级'], village: ['村（社区）', '村级', '村', '社区', '村居'] })
}
