import type { HazardClass, PlainList } from './lists.ts'

type Seeds = readonly (readonly [code: string, name: string])[]

const siteKinds: Seeds = [
  ['warehouse', '仓库'], ['station_room', '站点库室'], ['cabinet', '器材柜'], ['shelter', '避灾安置场所'], ['service_station', '应急服务站'], ['village_point', '村级物资点'],
]

const agencyKinds: Seeds = [
  ['government', '政府'], ['emergency', '应急管理'], ['water', '水利'], ['natural_resources', '自然资源'], ['forestry', '林业'], ['transport', '交通运输'], ['civil_affairs', '民政'],
  ['fire', '消防'], ['military', '军队'], ['grain_reserve', '粮食和物资储备'], ['finance', '财政'], ['township', '乡镇（街道）'], ['village', '村（社区）'],
  ['supplier', '供应商'], ['donor', '捐赠方'], ['team', '救援队伍'], ['other', '其他'],
]

const supplierKinds: Seeds = [
  ['粮油', '粮油'], ['方便食品', '方便食品'], ['超市', '超市'], ['饮用水', '饮用水'], ['被服帐篷', '被服帐篷'], ['医药', '医药'], ['油料', '油料'],
  ['挖掘机租赁', '挖掘机租赁'], ['乡镇挖掘机', '乡镇挖掘机'], ['运输', '运输'], ['防汛物资', '防汛物资'],
]

const teamKinds: Seeds = [
  ['综合性消防救援', '综合性消防救援'], ['防汛抢险', '防汛抢险'], ['森林防灭火', '森林防灭火'], ['地质灾害', '地质灾害'], ['民兵应急', '民兵应急'], ['医疗救护', '医疗救护'],
  ['道路抢通', '道路抢通'], ['社会救援', '社会救援'],
]

/** Hazards, accidents and scenarios of the source documents (domain.md §4.5). */
const hazards: { readonly [Class in HazardClass]: Seeds } = {
  natural: [
    ['FLOOD', '洪涝/山洪'], ['WATERLOG', '城市内涝'], ['DROUGHT', '干旱'], ['TYPH', '台风/大风'], ['GEO', '地质灾害（滑坡、崩塌、泥石流）'], ['QUAKE', '地震'],
    ['FIRE_FOREST', '森林火灾'], ['ICE', '低温雨雪冰冻'], ['HEAT', '高温'],
  ],
  accident: [
    ['HAZCHEM', '危险化学品事故'], ['FIREWORKS', '烟花爆竹事故'], ['MINE', '非煤矿山/尾矿库事故'], ['DUST', '粉尘涉爆事故'], ['CONFINED', '有限空间事故'], ['ROAD', '道路交通事故'],
    ['CONSTR', '建筑施工/自建房坍塌'], ['GAS', '城镇燃气事故'], ['FIRE_URBAN', '城乡火灾'], ['SPEC', '特种设备事故'], ['DROWN', '溺水'], ['CO', '一氧化碳中毒'],
  ],
  public_health: [['EPIDEMIC', '公共卫生事件']],
  social: [['SOCIAL', '社会安全事件']],
  scenario: [['TRIPLE_CUT', '断电断讯断路（“三断”）']],
}

export type SeededEntry = { readonly list: PlainList; readonly code: string; readonly name: string; readonly grouping: string; readonly position: number }

/** Rows that the lists of a new database begin with; an office renames, retires and adds. */
export function seededEntries(): readonly SeededEntry[] {
  const plain = (list: PlainList, seeds: Seeds) => seeds.map(([code, name], position) => ({ list, code, name, grouping: '', position }))
  const dangers = Object.entries(hazards).flatMap(([grouping, seeds]) => seeds.map(([code, name]) => ({ list: 'hazard' as const, code, name, grouping })))
  return [
    ...plain('site-kind', siteKinds), ...plain('agency-kind', agencyKinds), ...plain('supplier-kind', supplierKinds), ...plain('team-kind', teamKinds),
    ...dangers.map((danger, position) => ({ ...danger, position })),
  ]
}
