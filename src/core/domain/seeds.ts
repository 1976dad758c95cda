/** Rows a new database begins with; an office may add to them. Codes are stored, names shown. */
export const seededConditions = [
  { code: 'good', name: '完好', usable: true },
  { code: 'flawed', name: '可用有瑕疵', usable: true },
  { code: 'training', name: '仅供训练', usable: false },
  { code: 'inspecting', name: '待检', usable: false },
  { code: 'repair', name: '维修中', usable: false },
  { code: 'aged', name: '老化', usable: false },
  { code: 'appraisal', name: '待报废鉴定', usable: false },
  { code: 'scrapped', name: '已报废', usable: false },
] as const

export const seededFundingSources = [
  '中央财政', '省级下拨', '州级财政', '县级财政', '国债项目', '中央水利救灾', '社会捐赠', '乡镇自筹', '其他',
] as const

export const seededCategories = [
  { code: 'SH', name: '生活救助' },
  { code: 'SP', name: '食品饮水' },
  { code: 'FX', name: '防汛抗旱' },
  { code: 'SF', name: '森林防灭火' },
  { code: 'DZ', name: '地质灾害与破拆救援' },
  { code: 'TX', name: '应急通信照明电力' },
  { code: 'BX', name: '低温雨雪冰冻' },
  { code: 'YL', name: '医疗防疫' },
  { code: 'JX', name: '工程机械与运输能力' },
  { code: 'GC', name: '工程材料' },
  { code: 'YQ', name: '油料' },
  { code: 'GF', name: '个体防护与管制' },
] as const

/** What each place outside our care is called in reports. */
export const outsideNames = {
  'outside:opening': '期初', 'outside:supplier': '供应商', 'outside:donor': '捐赠方', 'outside:upper-agency': '上级', 'outside:other': '其他来源',
  'outside:consumed': '已使用', 'outside:scrapped': '已报废', 'outside:lost': '丢失', 'outside:count': '盘点', 'outside:unexplained': '待查',
  'outside:workshop': '组拆套',
} as const
