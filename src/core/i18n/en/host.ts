import type { Words } from '../words.ts'

export const host: Words['host'] = {
  checks: {
    'quick-check': 'file',
    'foreign-keys': 'references',
    'journal-chain': 'journal chain',
    'posted-rows': 'posted rows',
    'stock-totals': 'stock totals',
    'value-totals': 'value totals',
    'keeping-totals': 'quantities under value',
    'serial-totals': 'serials in one place',
    anchor: 'anchor',
  },
}
