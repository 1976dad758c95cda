import type { MappingKind } from '../item-mapping.ts'
import type { OwnKind } from '../own-fields.ts'

/** What a master-data refusal is about. */
export type MasterTable = 'agency' | 'place' | 'item' | 'person' | 'packaging' | 'event' | 'contact'

/** Reasons of the subject "master". Names are those the office uses; codes as typed. */
export type MasterProblem =
  | { readonly code: 'master.not-found'; readonly table: MasterTable; readonly id: string }
  | { readonly code: 'master.code-taken'; readonly table: 'agency' | 'place' | 'item'; readonly value: string }
  | { readonly code: 'master.changed-elsewhere'; readonly table: 'agency' | 'place' | 'item' | 'person' | 'own-field' | 'event'; readonly id: string }
  | { readonly code: 'master.still-holds'; readonly table: 'agency' | 'place' | 'item'; readonly name: string }
  | { readonly code: 'master.fixed-once-moved'; readonly field: 'scale' | 'tracking' }
  | { readonly code: 'master.field-missing'; readonly field: 'code' | 'name' | 'unit' | 'owner' | 'hazard' | 'startedOn' }
  | { readonly code: 'master.code-shape'; readonly value: string }
  | { readonly code: 'master.out-of-range'; readonly field: MasterNumber; readonly least: number; readonly most: number }
  | { readonly code: 'master.national-code'; readonly value: string }
  | { readonly code: 'master.price-unreadable'; readonly value: string }
  | { readonly code: 'master.choice-unknown'; readonly field: MasterChoice; readonly value: string }
  | { readonly code: 'master.pack-repeated'; readonly name: string }
  | { readonly code: 'master.barcode-unfit'; readonly value: string; readonly reason: 'check-digit' | 'own' | 'unreadable' | 'days' }
  | { readonly code: 'master.barcode-repeated'; readonly value: string }
  /** A code to be bound names other items today. */
  | { readonly code: 'master.barcode-elsewhere'; readonly value: string; readonly items: readonly string[] }
  | { readonly code: 'master.retired'; readonly table: 'agency' | 'place' | 'item' | 'event'; readonly name: string }
  | { readonly code: 'master.parent-circle'; readonly name: string }
  /** The bin 「未分位」 comes and goes with its depot or zone. */
  | { readonly code: 'master.own-bin' }
  | { readonly code: 'master.open-draft'; readonly name: string; readonly drafts: number }
  | { readonly code: 'master.still-owns'; readonly name: string; readonly depot: string }
  | { readonly code: 'master.own-agency'; readonly name: string }
  | { readonly code: 'master.name-taken'; readonly name: string }
  /** Papers and receipts carry this name itself: another one is another row. */
  | { readonly code: 'master.name-carried'; readonly name: string }
  | { readonly code: 'master.needed'; readonly name: string }
  /** 专项 in a township or village takes a reason. */
  | { readonly code: 'master.special-below-county' }
  | { readonly code: 'master.own-value'; readonly field: string; readonly kind: OwnKind; readonly value: string }
  | { readonly code: 'master.own-field-gone' }
  | { readonly code: 'master.own-kind-fixed'; readonly name: string }
  | { readonly code: 'master.own-choices-missing' }
  | { readonly code: 'master.day-unreadable' }
  | { readonly code: 'master.days-reversed' }
  | { readonly code: 'master.level-unreadable'; readonly field: 'minimum' | 'maximum'; readonly value: string }
  | { readonly code: 'master.levels-reversed'; readonly depot: string }
  | { readonly code: 'master.mapped-already'; readonly name: string }
  | { readonly code: 'master.mapping-targets'; readonly kind: MappingKind }
  | { readonly code: 'master.mapping-circle'; readonly name: string }
  | { readonly code: 'master.mapping-factor'; readonly name: string; readonly value: string }
  | { readonly code: 'master.too-many'; readonly limit: number }

/** Fields whose value is a row of a list. */
export type MasterChoice = 'category' | 'officeClass' | 'siteKind' | 'agencyKind' | 'supplierKind' | 'teamKind' | 'hazard' | 'grouping'

export type MasterNumber = 'scale' | 'shelfLife' | 'serviceLife' | 'alertDays' | 'maintenanceDays' | 'packSize' | 'areaM2' | 'loadMinutes' | 'capacity' | 'population' | 'peopleToMove' | 'headcount'
