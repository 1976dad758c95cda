import type { MasterChoice, MasterNumber, MasterProblem } from '#core/domain/problems/master.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const masterProblems: ProblemWords<MasterProblem> = {
  'master.not-found': () => '找不到这条资料，可能已被别人停用。请刷新后再试。',
  'master.code-taken': (p) => `代码「${p.value}」已有人用。请换一个。`,
  'master.changed-elsewhere': () => '别人刚刚改过这条资料。请看过新内容再保存。',
  'master.still-holds': (p) => `「${p.name}」还有结存，不能停用。先移走或发完。`,
  'master.fixed-once-moved': () => '这种物资已有收发，小数位和管理方式不能再改。请另建物资。',
  'master.field-missing': (p) => `请填${fieldNames[p.field]}。`,
  'master.code-shape': (p) => `代码「${p.value}」不能用。请用 1 到 16 个大写字母或数字，例如 D01。`,
  'master.out-of-range': (p) => `${numberNames[p.field]}要在 ${p.least} 到 ${p.most} 之间，只能是整数。`,
  'master.national-code': (p) => `国标分类码「${p.value}」不对。应是 7 位数字，第一位是 1、2 或 3；不知道就留空。`,
  'master.price-unreadable': (p) => `参考单价「${p.value}」看不懂。请只填数字，最多 6 位小数。`,
  'master.choice-unknown': (p) => `没有「${p.value}」这个${choiceNames[p.field]}。请从列表里选，或先在「词表」里加上。`,
  'master.pack-repeated': (p) => `包装「${p.name}」写了两次。每种包装留一行。`,
  'master.barcode-unfit': (p) => barcodeReasons[p.reason](p.value),
  'master.barcode-repeated': (p) => `条码「${p.value}」写了两次。留一行就够。`,
  'master.barcode-elsewhere': (p) => `条码「${p.value}」现在是「${p.items.join('」「')}」的，没有绑定。要共用或改归别的物资，请到物资资料的条码里改。`,
  'master.retired': (p) => `「${p.name}」已停用。先恢复，再改。`,
  'master.parent-circle': (p) => `「${p.name}」不能归到自己的下级。请换一个上级单位。`,
  'master.own-bin': () => '「未分位」随仓库、库区一起建一起停，不能单独改。',
  'master.open-draft': (p) => `「${p.name}」还有 ${p.drafts} 张没做完的单。先过账或作废。`,
  'master.still-owns': (p) => `「${p.name}」名下还有「${p.depot}」。先停用这个仓库，或改归别的单位。`,
  'master.own-agency': (p) => `「${p.name}」是本单位，不能停用。`,
  'master.name-taken': (p) => `「${p.name}」已经有了。请换一个名称。`,
  'master.name-carried': (p) => `入库批次上记着「${p.name}」，不能改名。请新加一个，再把旧的停用。`,
  'master.needed': (p) => `「${p.name}」是系统要用的，不能停用。可以改名。`,
  'master.special-below-county': () => '乡镇和村一般建综合仓库。确要建专项的，请写明理由。',
  'master.own-value': (p) => `「${p.field}」不能填「${p.value}」。${ownKinds[p.kind]}`,
  'master.own-field-gone': () => '这个自设字段已停用，不能再填。请刷新后再试。',
  'master.own-kind-fixed': (p) => `「${p.name}」的类型不能再改。请新加一个字段，再把旧的停用。`,
  'master.own-choices-missing': () => '请写出可选的内容，用顿号隔开。',
  'master.day-unreadable': () => '日期看不懂。请写成 2026-11-20 这样。',
  'master.days-reversed': () => '结束日期不能早于开始日期。',
  'master.level-unreadable': (p) => `${p.field === 'minimum' ? '下限' : '上限'}「${p.value}」看不懂。请按物资的小数位填数字。`,
  'master.levels-reversed': (p) => `「${p.depot}」的上限不能小于下限。`,
  'master.mapped-already': (p) => `「${p.name}」已经并入或拆分过了。`,
  'master.mapping-targets': (p) => (p.kind === 'merge' ? '请选并入哪一种物资。' : '请选拆成哪几种物资，至少两种，不能重复。'),
  'master.mapping-circle': (p) => `不能并入「${p.name}」：它就是这种物资，或者已经并进来了。`,
  'master.mapping-factor': (p) => `「${p.name}」的换算「${p.value}」不能用。请填大于零的数，换算后要是整的最小单位。`,
  'master.too-many': (p) => `一次最多 ${p.limit} 行。`,
}

const choiceNames: { readonly [Field in MasterChoice]: string } = {
  category: '类别', officeClass: '本单位分类', siteKind: '场所', agencyKind: '单位性质', supplierKind: '供应商类型', teamKind: '队伍类型', hazard: '灾种', grouping: '灾害类别',
}

const ownKinds = {
  text: '最多 500 个字。', number: '请只填数字，最多 6 位小数。', date: '请写成 2026-11-20 这样。', choice: '请从可选的内容里选。',
} as const

const fieldNames = { code: '代码', name: '名称', unit: '计量单位', owner: '归属单位', hazard: '灾种', startedOn: '开始日期' } as const

const numberNames: { readonly [Field in MasterNumber]: string } = {
  scale: '小数位', shelfLife: '保质期', serviceLife: '使用年限（月）', alertDays: '临期提醒天数', maintenanceDays: '保养间隔天数',
  packSize: '包装内的数量', areaM2: '面积（平方米）', loadMinutes: '装车分钟数', capacity: '可容纳人数', population: '人口', peopleToMove: '转移人口', headcount: '人数',
}

const barcodeReasons = {
  'check-digit': (value: string) => `条码「${value}」的校验位不对，多半是少了或错了一位。请重新扫。`,
  own: (value: string) => `「${value}」是本系统自己的命令码、库位码或单号，不能当物资条码。`,
  days: (value: string) => `条码「${value}」的起止日期不对。写成 2026-11-20 这样，止日不早于起日；一直有效就留空。`,
  unreadable: (value: string) => `条码「${value}」读不出是哪种物资。请扫商品条码，或手工输入条码下面的数字。`,
} as const
