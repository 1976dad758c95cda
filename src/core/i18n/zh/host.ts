/** The data folder: checks, backups, and what the command line says. */
export const host = {
  checks: {
    'quick-check': '文件完整',
    'foreign-keys': '行间引用',
    'journal-chain': '日志链',
    'posted-rows': '已过账的行',
    'stock-totals': '结存合计',
    'value-totals': '金额合计',
    'keeping-totals': '账实数量',
    'serial-totals': '一物一处',
    anchor: '校验码',
  },
} as const
