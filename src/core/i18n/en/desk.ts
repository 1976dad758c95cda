import type { Words } from '../words.ts'

export const desk: Words['desk'] = {
  title: 'What is to be done?',
  hint: 'Press 1–4, or click. Goods may be scanned too: you are asked what to do with them.',
  acts: {
    receive: { name: 'Receive', says: 'Goods have come: enter them' },
    issue: { name: 'Issue', says: 'Goods are taken: write them off' },
    stock: { name: 'Stock', says: 'What there is, where, how much' },
    papers: { name: 'Recent papers', says: 'See what was entered, print it again' },
  },
  others: 'All else is at the left, or found by Ctrl K.',
}
