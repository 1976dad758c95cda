import { uuidv7 } from 'uuidv7'
import type { Context } from '#core/context.ts'
import { accept } from '#core/domain/result.ts'
import { importLists, type ImportLists } from '#core/usecase/lists/import-lists.ts'
import { listsReport, previewLists, type ListsReport } from '#core/usecase/lists/lists-report.ts'
import { readDemoOffice } from '#core/usecase/demo/office.ts'
import type { BookSheet } from '../intake/build-book.ts'
import { buildBook } from '../intake/build-book.ts'
import { accepted } from '../depot.ts'

type Given = Partial<Omit<ImportLists, 'bytes'>> & { readonly sheets: readonly BookSheet[] }

/** A workbook of lists as the screen hands it in. */
export async function listFile({ sheets, ...more }: Given): Promise<ImportLists> {
  return { name: '名录.xlsx', bytes: await buildBook(sheets), choices: [], fixes: [], kinds: [], batch: uuidv7(), acceptGood: false, ...more }
}

export async function takeLists(ctx: Context, given: Given): Promise<ListsReport> {
  return accepted(listsReport(ctx, await importLists(ctx, await listFile(given), async () => accept({}))))
}

export async function lookAtLists(ctx: Context, given: Given) {
  return accepted(previewLists(ctx, await listFile(given)))
}

const tiers: Readonly<Record<string, string>> = { prefecture: '州级', county: '县级', township: '乡镇', village: '村' }
const kinds: Readonly<Record<string, string>> = {
  emergency: '应急管理', water: '水利', natural_resources: '自然资源', forestry: '林业', transport: '交通运输', civil_affairs: '民政', fire: '消防', military: '军队', township: '乡镇', village: '村（社区）',
  grain_reserve: '粮食和物资储备', finance: '财政',
}
const sites: Readonly<Record<string, string>> = { warehouse: '仓库', shelter: '安置点', station_room: '站点库室', cabinet: '器材柜', service_station: '服务站', village_point: '村级物资点' }

/** The sample office's sheets as an office would write them: a title, headings of its own, people's names below. */
export function agenciesSheet(): BookSheet {
  const { agencies } = readDemoOffice()
  return {
    name: '单位', merges: ['A1:F1'],
    rows: [
      ['青岚县应急物资储备成员单位名录'], ['填报单位：县应急管理局', null, null, null, null, '2026年11月'], ['序号', '单位代码', '单位全称', '类别', '级别', '主要职责'],
      ...agencies.map(({ id, name, agency_type: kind, tier, responsibility }, at) => [at + 1, id, name, kinds[kind] ?? '其他', tiers[tier] ?? '', responsibility]),
      ['制表人：周某', null, '审核：吴某'],
    ],
  }
}

export function depotsSheet(): BookSheet {
  const { agencies, depots } = readDemoOffice()
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]))
  return {
    name: '储备库', merges: ['A1:H1'],
    rows: [
      ['应急物资储备库（点）基本情况表'], ['序号', '库点编码', '库点名称', '管理单位', '库点类型', '综合/专项', '层级', '面积（㎡）'],
      ...depots.map((depot, at) => [at + 1, depot.id, depot.name, nameOf.get(depot.owner_agency) ?? '', sites[depot.site_kind] ?? depot.site_kind, depot.depot_type, tiers[depot.tier] ?? '', depot.area_m2]),
      ['合计', `${depots.length}个`], ['填表人：周某'],
    ],
  }
}

export function itemsSheet(): BookSheet {
  const { items, categories } = readDemoOffice()
  const categoryOf = new Map(categories.map(({ code, name }) => [code, name]))
  const ways: Readonly<Record<string, string>> = { batch: '批次', quantity: '数量', serial: '一物一码', capacity: '能力' }
  return {
    name: '物资目录', merges: ['A1:N1'],
    rows: [
      ['应急物资储备目录'],
      ['序号', '物资编码', '品名', '俗称', '规格型号', '单位', '数量小数', '类别', '管理方式', '箱规', '条码', '保质期（月）', '使用年限（月）', '可回收', '参考价', '预警天数', '保养周期（天）', '储存条件'],
      ...items.map((item, at) => [
        at + 1, item.code, item.name, item.aliases.join('、'), item.spec, item.base_unit, item.qty_decimals, categoryOf.get(item.category) ?? '', ways[item.tracking] ?? '',
        item.pack_units.map(({ unit, factor }) => `${unit}=${factor}`).join('、'), item.barcode_internal ?? '', item.shelf_life_months, item.service_life_months,
        item.use_nature === 'recoverable' ? '是' : '否', item.unit_price_cny, item.expiry_alert_days, item.maintenance_interval_days, item.storage_class,
      ]),
      ['审核：李某', null, null, '制表：周某'],
    ],
  }
}
