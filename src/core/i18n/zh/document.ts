import { stock } from './stock.ts'

/** Conditions of a list in words; '' where there is none. */
type ListConditions = { readonly state: string; readonly kinds: readonly string[]; readonly from: string; readonly to: string; readonly keyword: string }

/** The list of papers. */
const list = {
  title: '单据',
  name: '单据列表',
  views: '按状态看',
  tabs: { all: '全部', draft: '草稿', posted: '已过账', reversed: '已冲销', void: '作废' },
  search: '单号、文号、单位、物资、制单人',
  kind: '类型',
  dates: '业务日期',
  from: '从',
  to: '到',
  presets: { month: '本月', lastMonth: '上月', year: '本年' },
  columns: {
    number: '单号',
    kind: '类型',
    businessDate: '业务日期',
    purpose: '用途',
    party: '对方单位',
    depot: '仓库',
    lines: '行数',
    amount: '金额',
    state: '状态',
    maker: '制单人',
    recorded: '录入时间',
    officialNumber: '依据文号',
  },
  count: (count: string) => `共 ${count} 张`,
  amountOf: (kind: string) => `${kind}金额`,
  hint: '回车 打开',
  exporting: '正在导出',
  exported: (name: string) => `已导出「${name}」`,
  about: ({ state, kinds, from, to, keyword }: ListConditions) =>
    [
      `状态：${state}`,
      ...(kinds.length === 0 ? [] : [`类型：${kinds.join('、')}`]),
      ...(from === '' && to === '' ? [] : [`业务日期：${[from === '' ? '' : `${from} 起`, to === '' ? '' : `${to} 止`].filter((part) => part !== '').join('，')}`]),
      ...(keyword === '' ? [] : [`查找：${keyword}`]),
    ].join('；'),
  fileName: '单据列表',
  empty: {
    none: '还没有单据。到扫码台入库或出库，单据会自己出来。',
    noHit: '没有符合条件的单据。',
    state: '没有这种状态的单据。',
  },
} as const

const toolbar = {
  back: '返回单据',
  copy: '复制',
  correct: '复制后改正',
  print: '打印',
  reverse: '冲销',
  first: '首张',
  previous: '上张',
  next: '下张',
  last: '末张',
  scan: '继续扫码',
} as const

const head = {
  number: '单号',
  noNumber: '过账前编号',
  businessDate: '业务日期',
  depot: '仓库',
  fromDepot: '发货仓库',
  toDepot: '收货仓库',
  owner: '归属单位',
  party: '领用单位',
  supplier: '来源单位',
  purpose: '用途',
  receiptKind: '入库类别',
  officialNumber: '依据文号',
  remark: '备注',
  reverses: '冲销单号',
  reason: '冲销原因',
} as const

const lines = {
  name: '明细',
  columns: {
    no: '序号',
    itemCode: '物资编码',
    itemName: '物资名称',
    spec: '规格型号',
    unit: '单位',
    batch: '批号/序列号',
    producedOn: '生产日期',
    expiresOn: '有效期至',
    asked: '请领数量',
    issued: '实发数量',
    received: '实收数量',
    moved: '移库数量',
    pack: '包装',
    price: '单价',
    amount: '金额',
    bin: '库位',
    fromBin: '移出库位',
    toBin: '移入库位',
    recoverable: '回收',
    fundingSource: '资金来源',
    remark: '备注',
  },
  quantityEditable: (position: number, item: string) => `数量，第 ${position} 行，${item}，可编辑`,
  byOrder: '过账时按近效期先出',
  unpriced: '待估价',
  provisional: '待贴码',
  reversed: '已冲销',
  total: '合计',
  kinds: (count: number) => `${count} 种`,
  none: '这张单还没有物资。',
} as const

const rail = {
  title: '办理过程',
  made: (name: string) => `${name} 制单`,
  posted: (name: string) => `${name} 过账`,
  postedWhere: (desk: string, sequence: string) => `${desk}，账序 ${sequence}`,
  imported: '期初导入',
  reversed: (name: string) => `${name} 冲销`,
  lines: (count: number) => `${count} 行`,
  willPost: '过账',
  willPostNote: '写入台账，此后不可修改',
  voided: '已作废',
  voidedNote: '单号保留，不再使用',
  printed: (count: number) => `已打印 ${count} 次`,
  notPrinted: '还没有打印',
  noRight: '您没有过账这张单的权限。',
} as const

const reverse = {
  title: (number: string) => `红字冲销 ${number}`,
  about: (number: string) => `生成一张与 ${number} 数量相反的红字单，两张互相注明。原单不改、不删。`,
  reason: '冲销原因',
  reasonHint: '必填，会印在红字单上',
  reasons: ['数量录错', '物资录错', '批号录错', '单位录错', '日期录错', '重复录入'],
  businessDate: '业务日期',
  lines: '冲销哪些行',
  all: '全部',
  chosen: (count: number, of: number) => `${count} / ${of} 行`,
  act: '冲销',
  done: (original: string) => `${original} 已冲销`,
  red: (number: string) => `红字单 ${number}`,
} as const

const post = {
  act: '过账',
  done: (number: string) => `${number} 已过账`,
  clockRight: '时间无误，过账',
} as const

const voiding = {
  act: '作废',
  title: (number: string) => `作废 ${number}`,
  about: (number: string) => `${number} 作废后不能恢复，单号保留在编号使用表里。库存没有动过。`,
  done: (number: string) => `${number} 已作废`,
} as const

/** Papers: the list, one paper, and what may be done with it. */
export const document = {
  kinds: stock.movements.kinds,
  purposes: stock.movements.purposes,
  titles: { opening: '期初单', receipt: '入库单', issue: '出库单', 'bin-move': '移库单', reversal: '冲销单' },
  redTitle: (title: string) => `${title}（红字）`,
  states: {
    draft: '草稿', submitted: '待审批', approved: '已批准', posted: '已过账', 'part-reversed': '部分冲销', reversed: '已冲销', void: '已作废',
  },
  red: '冲销',
  list,
  toolbar,
  head,
  lines,
  amountInWords: '金额大写',
  amountInFigures: '小写',
  sign: { maker: '制单人', checker: '审核人', approver: '审批人', keeper: '保管员', receiver: '领用人', deliverer: '送货人' },
  rail,
  reverse,
  post,
  voiding,
  copied: (number: string) => `已复制为草稿 ${number}，批次请重新选择`,
  saved: '草稿已保存',
  chooseParty: '选单位',
  notChosen: '未选',
} as const
