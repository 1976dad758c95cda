import type { MasterChoice, MasterNumber, MasterProblem } from '#core/domain/problems/master.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const masterProblems: ProblemWords<MasterProblem> = {
  'master.not-found': () => 'This record cannot be found. Refresh and try again.',
  'master.code-taken': (p) => `The code ${p.value} is already taken. Choose another.`,
  'master.changed-elsewhere': () => 'Someone has just changed this record. Look at the new content, then save again.',
  'master.still-holds': (p) => `${p.name} still holds stock. Move or issue it first.`,
  'master.fixed-once-moved': () => 'This item has movements: decimals and tracking are fixed. Create another item.',
  'master.field-missing': (p) => `Fill in the ${p.field}.`,
  'master.code-shape': (p) => `The code ${p.value} cannot be used. Take 1 to 16 capital letters or digits, such as D01.`,
  'master.out-of-range': (p) => `${numberNames[p.field]} must be a whole number from ${p.least} to ${p.most}.`,
  'master.national-code': (p) => `The national code ${p.value} is wrong: 7 digits, the first 1, 2 or 3. Leave it empty if unknown.`,
  'master.price-unreadable': (p) => `The reference price ${p.value} cannot be read. Type digits only, at most 6 decimals.`,
  'master.choice-unknown': (p) => `There is no ${choiceNames[p.field]} ${p.value}. Choose from the list, or add it there first.`,
  'master.pack-repeated': (p) => `The pack ${p.name} stands twice. Keep one row for each pack.`,
  'master.barcode-unfit': (p) => barcodeReasons[p.reason](p.value),
  'master.barcode-repeated': (p) => `The barcode ${p.value} stands twice. One row is enough.`,
  'master.barcode-elsewhere': (p) => `The barcode ${p.value} belongs to ${p.items.join(', ')}, so it was not bound. To share or move it, change the barcodes of the item.`,
  'master.retired': (p) => `${p.name} is retired. Bring it back first, then change it.`,
  'master.parent-circle': (p) => `${p.name} cannot stand below itself. Choose another parent agency.`,
  'master.own-bin': () => 'The unassigned bin comes and goes with its depot or zone.',
  'master.open-draft': (p) => `${p.name} still has ${p.drafts} unfinished papers. Post or void them first.`,
  'master.still-owns': (p) => `${p.name} still owns ${p.depot}. Retire that depot or give it to another agency first.`,
  'master.own-agency': (p) => `${p.name} is the agency of this site and cannot be retired.`,
  'master.name-taken': (p) => `There is already a ${p.name}. Choose another name.`,
  'master.name-carried': (p) => `Receipts carry the name ${p.name}, so it stays. Add a new row and retire the old one.`,
  'master.needed': (p) => `The system needs ${p.name}, so it cannot be retired. It may be renamed.`,
  'master.special-below-county': () => 'Townships and villages usually keep general depots. Say why this one is special.',
  'master.own-value': (p) => `${p.field} does not take ${p.value}. ${ownKinds[p.kind]}`,
  'master.own-field-gone': () => 'This field of your own has been retired. Refresh and try again.',
  'master.own-kind-fixed': (p) => `The kind of ${p.name} is fixed. Add a new field and retire the old one.`,
  'master.own-choices-missing': () => 'Write what may be chosen, with commas between.',
  'master.day-unreadable': () => 'A date cannot be read. Write it as 2026-11-20.',
  'master.days-reversed': () => 'The last day is before the first.',
  'master.level-unreadable': (p) => `The ${p.field} ${p.value} cannot be read. Type digits with the decimals of the item.`,
  'master.levels-reversed': (p) => `The maximum at ${p.depot} is below the minimum.`,
  'master.mapped-already': (p) => `${p.name} has been merged or split already.`,
  'master.mapping-targets': (p) => (p.kind === 'merge' ? 'Choose the item to merge into.' : 'Choose at least two different items to split into.'),
  'master.mapping-circle': (p) => `It cannot go into ${p.name}: that is the item itself, or was merged into it.`,
  'master.mapping-factor': (p) => `The factor ${p.value} for ${p.name} cannot be used. Take a number above zero that gives whole smallest units.`,
  'master.too-many': (p) => `At most ${p.limit} rows at once.`,
}

const choiceNames: { readonly [Field in MasterChoice]: string } = {
  category: 'category', officeClass: 'office class', siteKind: 'kind of site', agencyKind: 'kind of agency', supplierKind: 'kind of supplier', teamKind: 'kind of team', hazard: 'hazard', grouping: 'class of hazard',
}

const ownKinds = {
  text: 'At most 500 characters.', number: 'Digits only, at most 6 decimals.', date: 'Write it as 2026-11-20.', choice: 'Take one of the choices.',
} as const

const numberNames: { readonly [Field in MasterNumber]: string } = {
  scale: 'Decimals', shelfLife: 'Shelf life', serviceLife: 'Service life (months)', alertDays: 'Alert days', maintenanceDays: 'Maintenance interval (days)',
  packSize: 'Units in a pack', areaM2: 'Area (m²)', loadMinutes: 'Loading minutes', capacity: 'Capacity', population: 'Population', peopleToMove: 'People to move', headcount: 'Headcount',
}

const barcodeReasons = {
  'check-digit': (value: string) => `The check digit of ${value} is wrong: a digit is missing or mistyped. Scan it again.`,
  own: (value: string) => `${value} is a command, location or paper number of this system, not a barcode of goods.`,
  days: (value: string) => `The days of barcode "${value}" do not fit. Write 2026-11-20; the last day is not before the first; leave both empty for always.`,
  unreadable: (value: string) => `${value} does not say which item it is. Scan the product barcode, or type the digits below it.`,
} as const
