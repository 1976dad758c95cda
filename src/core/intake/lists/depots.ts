import { textOf } from '../read-cell.ts'
import { typeIt } from '../row-problem.ts'
import { tierColumn } from './agencies.ts'
import { contactColumns } from './contact-columns.ts'
import { agencyColumn, listColumn, neededText, numberColumn, numberedCode, textColumn, wordColumn } from './list-columns.ts'
import type { ListColumn } from './list-type.ts'
import { makeList } from './make-list.ts'

/** Below the county a 专项 depot needs a reason; without its column the row is asked for one. */
const typeReason: ListColumn = {
  field: 'typeReason', aliases: ['设专项仓库的原因', '专项原因', '设库原因'], width: 20, needed: true,
  read: ({ reader }) => {
    const [reason, type, tier] = (['typeReason', 'depotType', 'tier'] as const).map((field) => textOf(reader, field))
    if (reason === '' && type?.startsWith('专') && /^[乡镇村社街]/.test(tier ?? '')) {
      reader.problems.push({ field: 'typeReason', value: '', reason: { code: 'master.special-below-county' }, proposal: typeIt })
    }
    return reader.row.cells.typeReason === undefined ? undefined : reason
  },
}

/** 仓库名录: depots of every kind, one a row. */
export const depotsList = makeList({
  kind: 'depots',
  code: 'depotCode',
  name: 'depotName',
  titles: ['仓库', '储备库', '储备点', '库点', '安置点', '安置场所'],
  required: [['depotName']],
  columns: [
    numberedCode({ field: 'depotCode', aliases: ['仓库编码', '仓库代码', '仓库编号', '库点编码', '库点代码', '储备点编码', '储备点代码', '编码', '代码', '编号'], width: 12 }),
    neededText({ field: 'depotName', aliases: ['仓库名称', '储备库名称', '储备点名称', '库点名称', '仓库', '储备库', '储备点', '库点', '库房名称', '场所名称', '名称'], width: 28 }),
    agencyColumn({ field: 'owner', aliases: ['归属单位', '所属单位', '物权单位', '管理单位', '主管单位', '产权单位', '权属单位', '归属', '单位名称', '单位'], width: 24 }),
    agencyColumn({ field: 'custodian', aliases: ['代储单位', '承储单位', '保管单位', '代管单位'], width: 24 }),
    listColumn({ field: 'siteKind', aliases: ['场所种类', '储备点类型', '库点类型', '场所类型', '设施类型', '场所'], width: 16 }, { list: 'site-kind', extra: siteWords() }),
    wordColumn({ field: 'depotType', aliases: ['仓库类型', '仓库类别', '综合专项', '综合或专项', '仓库性质', '类型', '类别'], width: 12 }, { 综合: ['综合', '综合仓库', '综合库'], 专项: ['专项', '专项仓库', '专项库', '专业仓库'] }),
    tierColumn({ field: 'tier', aliases: ['级别', '层级', '仓库级别', '行政级别'], width: 14 }),
    typeReason,
    numberColumn({ field: 'areaM2', aliases: ['面积平方米', '面积', '建筑面积', '库房面积', '仓储面积', '使用面积', '占地面积'], width: 12 }, { number: 'areaM2', least: 0, most: 10_000_000, places: 6 }),
    textColumn({ field: 'shelterGrade', aliases: ['安置场所等级', '场所等级', '避灾等级', '等级'], width: 14 }),
    numberColumn({ field: 'shelterCapacity', aliases: ['容纳人数', '可容纳人数', '安置人数', '可安置人数', '容量'], width: 12 }, { number: 'capacity', least: 0, most: 10_000_000 }),
    textColumn({ field: 'storage', aliases: ['储存条件', '存储条件', '仓储条件', '储存设施'], width: 20 }),
    textColumn({ field: 'near', aliases: ['位置说明', '地址', '详细地址', '位置', '地点', '靠近'], width: 28 }),
    numberColumn({ field: 'loadMinutes', aliases: ['装车分钟', '装车时间', '装车用时', '装车时间分钟'], width: 12 }, { number: 'loadMinutes', least: 0, most: 1_000_000 }),
    ...contactColumns,
  ],
})

/** Ways in which offices write kinds that the list has under another name. */
function siteWords(): readonly { readonly code: string; readonly name: string }[] {
  const words = { warehouse: ['库房', '储备库', '物资库'], shelter: ['安置点', '安置场所', '避难场所', '避灾点', '应急避难场所'], station_room: ['站点', '库室'], cabinet: ['应急柜', '物资柜'], service_station: ['服务站'], village_point: ['村级储备点', '村储备点'] }
  return Object.entries(words).flatMap(([code, names]) => names.map((name) => ({ code, name })))
}
