/** The search box, and the card of a code read on any screen. */
export const search = {
  box: '搜物资、单据、仓库，可用拼音首字母',
  title: '查找和命令',
  results: '找到的',
  groups: { recent: '最近打开', items: '物资', lots: '批号和序列号', documents: '单据', places: '仓库和库位', agencies: '单位', people: '人员', screens: '去页面', commands: '命令' },
  hint: { choose: '选择', group: '换类别', acts: '更多做法', open: '打开' },
  reach: '首字母、拼音、编码、条码、批号、序列号、单号都行',
  commandsOnly: '只看命令，删掉 > 回到查找',
  none: (text: string) => `没有找到「${text}」。换个字，或减少几个字再找。`,
  first: '输入名称、首字母、编码或单号。输入 > 看全部命令，输入 ? 看按键。',
  item: { available: (text: string, places: number) => `可用 ${text}，${places} 处`, nowhere: '现在哪里都没有' },
  lot: { held: (text: string) => `在库 ${text}`, gone: '已发完', more: (count: number) => `等 ${count} 处`, batch: '批号', serial: '序列号', until: (day: string) => `${day} 到期` },
  document: { holds: (item: string) => `含 ${item}`, basis: (text: string) => `依据 ${text}` },
  place: { bin: '看里面有什么', depot: '看库存' },
  person: '人员与权限',
  acts: {
    card: '看卡片', issue: '出库', receipt: '入库', 'bin-move': '移库', 'look-up': '在哪里', label: '打标签', ledger: '看明细账',
    withItem: { issue: '开一张出库单并带入', receipt: '开一张入库单并带入', 'bin-move': '在库内换个库位', label: '打印物资标签', ledger: '库存明细账' },
  },
  commands: {
    issue: '出库', receipt: '入库', 'bin-move': '移库', 'look-up': '查询', scanner: '测试扫码枪', sound: '提示音', signOut: '退出登录', backup: '备份', people: '人员与权限',
    depots: '仓库清单', agencies: '单位清单', card: '库存明细账',
  },
  contents: {
    title: (place: string, depot: string) => `${depot} ${place} 里有什么`, empty: '这个库位是空的。', columns: { item: '物资', lot: '批号', lastDay: '效期至', held: '账面', available: '可用' },
    bySerial: '按序列号', hint: '↑↓ 选择，回车看卡片', more: (count: number) => `只列出前 ${count} 行，其余在库存里看。`,
  },
  scanned: {
    title: '扫到一个条码', unknownTitle: '不认识这个码', unknown: '还没有物资用这个码。', failedTitle: '没有查到', close: '收起', region: '扫到的码',
    pack: (pack: string, quantity: string) => `1 ${pack} = ${quantity}`,
    atDepot: '本库可用', everywhere: '可用', places: (count: number) => `${count} 处`,
    again: (act: string) => `再扫一次同一个码，就是「${act}」。12 秒后自动收起，不影响当前页面。`, calm: '12 秒后自动收起，不影响当前页面。',
    choose: (text: string) => `「${text}」是哪一种`, chooseBin: (code: string) => `哪个仓库的 ${code}`,
    bind: '关联到已有物资', create: '新建物资', search: '查找', bound: (item: string) => `这个码已关联到 ${item}`, bindTitle: (text: string) => `「${text}」是哪一种物资`,
    spoken: (parts: readonly string[]) => parts.join('，'),
  },
} as const
