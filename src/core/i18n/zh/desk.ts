/** 简易首页: four things for part-time keepers. */
export const desk = {
  title: '要做什么？',
  hint: '按数字键 1–4，或用鼠标点。扫到物资也行，会先问要做什么。',
  acts: {
    receive: { name: '入库', says: '东西来了，记进来' },
    issue: { name: '出库', says: '东西要拿走，记出去' },
    stock: { name: '查库存', says: '有什么，在哪里，还剩多少' },
    papers: { name: '最近单据', says: '看记过的账，补打单子' },
  },
  others: '别的功能都在左边，也可以按 Ctrl K 找。',
} as const
