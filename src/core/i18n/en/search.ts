import type { Words } from '../words.ts'

export const search: Words['search'] = {
  box: 'Search items, papers, depots',
  title: 'Search and commands',
  results: 'Found',
  groups: { recent: 'Opened lately', items: 'Items', lots: 'Lots and serials', documents: 'Papers', places: 'Depots and bins', agencies: 'Agencies', people: 'People', screens: 'Go to', commands: 'Commands' },
  hint: { choose: 'choose', group: 'next group', acts: 'more', open: 'open' },
  reach: 'Initials, pinyin, code, barcode, lot, serial and paper number all find it',
  commandsOnly: 'Commands only; delete > to search again',
  none: (text) => `Nothing found for “${text}”. Try another word, or fewer letters.`,
  first: 'Type a name, initials, a code or a number. Type > for all commands, ? for the keys.',
  item: { available: (text, places) => `${text} available in ${places} places`, nowhere: 'Nowhere in stock' },
  lot: { held: (text) => `${text} in stock`, gone: 'Used up', more: (count) => `and others, ${count} places`, batch: 'Lot', serial: 'Serial', until: (day) => `until ${day}` },
  document: { holds: (item) => `with ${item}`, basis: (text) => `by ${text}` },
  place: { bin: 'See what is in it', depot: 'See its stock' },
  person: 'People and rights',
  acts: {
    card: 'Card', issue: 'Issue', receipt: 'Receive', 'bin-move': 'Move', 'look-up': 'Where', label: 'Labels', ledger: 'Ledger card',
    withItem: { issue: 'Start an issue with it', receipt: 'Start a receipt with it', 'bin-move': 'To another bin of the depot', label: 'Print its labels', ledger: 'Its ledger card' },
  },
  commands: {
    issue: 'Issue', receipt: 'Receive', 'bin-move': 'Move', 'look-up': 'Look up', scanner: 'Test the scanner', sound: 'Sounds', signOut: 'Sign out', backup: 'Backups', people: 'People and rights',
    depots: 'List of depots', agencies: 'List of agencies', card: 'Ledger card',
  },
  contents: {
    title: (place, depot) => `What is in ${place}, ${depot}`, empty: 'This bin is empty.', columns: { item: 'Item', lot: 'Lot', lastDay: 'Until', held: 'Held', available: 'Available' },
    bySerial: 'By serial', hint: '↑↓ choose, Enter opens the card', more: (count) => `The first ${count} lines only; the rest is in the stock list.`,
  },
  scanned: {
    title: 'A code was read', unknownTitle: 'Unknown code', unknown: 'No item bears this code yet.', failedTitle: 'Not found', close: 'Put away', region: 'Code read',
    pack: (pack, quantity) => `1 ${pack} = ${quantity}`,
    atDepot: 'Available here', everywhere: 'Available', places: (count) => `${count} places`,
    again: (act) => `The same code once more means “${act}”. Goes by itself in 12 s; the page stays as it is.`, calm: 'Goes by itself in 12 s; the page stays as it is.',
    choose: (text) => `Which one is “${text}”`, chooseBin: (code) => `${code} of which depot`,
    bind: 'Link to an item', create: 'New item', search: 'Search', bound: (item) => `The code now belongs to ${item}`, bindTitle: (text) => `Which item is “${text}”`,
    spoken: (parts) => parts.join(', '),
  },
}
