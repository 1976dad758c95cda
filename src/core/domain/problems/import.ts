/** Columns of the fields that an office added itself, in the order of its list; as many as it may add. */
export const ownSlots = [
  'own1', 'own2', 'own3', 'own4', 'own5', 'own6', 'own7', 'own8', 'own9', 'own10', 'own11', 'own12', 'own13', 'own14', 'own15',
  'own16', 'own17', 'own18', 'own19', 'own20', 'own21', 'own22', 'own23', 'own24', 'own25', 'own26', 'own27', 'own28', 'own29', 'own30',
] as const
export type OwnSlot = (typeof ownSlots)[number]

/** Every meaning a column of an imported sheet can have, over all layouts. */
export type ImportField =
  | 'ordinal' | 'depot' | 'bin' | 'owner' | 'itemCode' | 'itemName' | 'aliases' | 'spec' | 'unit' | 'category' | 'barcode'
  | 'batch' | 'serial' | 'batchOrSerial' | 'producedOn' | 'expiresOn' | 'quantity' | 'unitPrice' | 'amount' | 'condition'
  | 'fundingSource' | 'acquiredBy' | 'remark' | 'nationalCode' | 'pack' | 'packUnit' | 'packSize' | 'scale' | 'tracking'
  | 'shelfLife' | 'serviceLife' | 'recoverable' | 'alertDays' | 'maintenanceDays' | 'storageClass'
  | 'scanTime' | 'scanText' | 'scanAction'
  | 'agencyCode' | 'agencyName' | 'shortName' | 'agencyKind' | 'supplierKind' | 'tier' | 'parent' | 'population' | 'peopleToMove' | 'responsibility'
  | 'depotCode' | 'depotName' | 'custodian' | 'siteKind' | 'depotType' | 'typeReason' | 'areaM2' | 'shelterGrade' | 'shelterCapacity' | 'storage' | 'near' | 'loadMinutes'
  | 'contactA' | 'contactAPhone' | 'contactANight' | 'contactB' | 'contactBPhone' | 'contactBNight' | OwnSlot
  | 'placeKind' | 'placeCode' | 'placeName' | 'zone' | 'officeClass'

/** Why a file is no table we can read. */
export type ImportFileProblem =
  | { readonly code: 'import.file-unreadable'; readonly name: string }
  | { readonly code: 'import.file-empty'; readonly name: string }
  | { readonly code: 'import.file-protected'; readonly name: string }
  | { readonly code: 'import.file-too-large'; readonly name: string; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'import.too-many-rows'; readonly name: string; readonly limit: number }
  | { readonly code: 'import.no-table'; readonly name: string }
  | { readonly code: 'import.no-rows'; readonly name: string }

/** Why one row of a sheet cannot be taken. Amounts in fen, values as they stand in the sheet. */
export type ImportRowProblem =
  | { readonly code: 'import.column-missing'; readonly sheet: string; readonly field: ImportField }
  | { readonly code: 'import.value-missing'; readonly field: ImportField }
  | { readonly code: 'import.text-too-long'; readonly field: ImportField; readonly limit: number }
  | { readonly code: 'import.number-unreadable'; readonly field: ImportField; readonly value: string }
  | { readonly code: 'import.choice-unknown'; readonly field: ImportField; readonly value: string; readonly choices: readonly string[] }
  | { readonly code: 'import.depot-unknown'; readonly name: string; readonly similar?: string }
  | { readonly code: 'import.depot-ambiguous'; readonly name: string; readonly depots: readonly string[] }
  | { readonly code: 'import.owner-unknown'; readonly name: string; readonly similar?: string }
  | { readonly code: 'import.item-unknown'; readonly itemCode: string; readonly name: string; readonly similar?: string }
  | { readonly code: 'import.item-ambiguous'; readonly name: string; readonly codes: readonly string[] }
  | { readonly code: 'import.item-disagrees'; readonly itemCode: string; readonly name: string; readonly named: string }
  | { readonly code: 'import.item-not-stocked'; readonly item: string }
  | { readonly code: 'import.unit-not-of-item'; readonly item: string; readonly unit: string; readonly units: readonly string[] }
  | { readonly code: 'import.quantity-unreadable'; readonly value: string }
  | { readonly code: 'import.quantity-negative'; readonly value: string }
  | { readonly code: 'import.quantity-fraction'; readonly item: string; readonly unit: string; readonly scale: 0 | 1 | 2 }
  | { readonly code: 'import.quantity-too-large'; readonly value: string }
  | { readonly code: 'import.date-impossible'; readonly field: ImportField; readonly value: string }
  | { readonly code: 'import.date-unreadable'; readonly field: ImportField; readonly value: string }
  | { readonly code: 'import.dates-reversed'; readonly producedOn: string; readonly expiresOn: string }
  | {
      readonly code: 'import.amount-differs'
      readonly quantity: string
      readonly unit: string
      readonly price: string
      readonly amountFen: number
      readonly expectedFen: number
    }
  | { readonly code: 'import.condition-unknown'; readonly name: string; readonly similar?: string }
  | { readonly code: 'import.serial-count'; readonly item: string; readonly serials: number; readonly quantity: number }
  | { readonly code: 'import.serial-repeated'; readonly serial: string; readonly row: number }
  | { readonly code: 'import.code-repeated'; readonly value: string; readonly row: number }
  | { readonly code: 'import.name-repeated'; readonly value: string; readonly row: number }
  | { readonly code: 'import.zone-unknown'; readonly name: string }
  | { readonly code: 'import.pack-unreadable'; readonly value: string }
  | { readonly code: 'import.scan-time-unreadable'; readonly value: string }
  | { readonly code: 'import.scan-action-unknown'; readonly value: string }

/** Why a batch of master data cannot be taken back. */
export type ImportReverseProblem = { readonly code: 'import.changed-since'; readonly name: string }

/** Reasons of the subject "import". */
export type ImportProblem = ImportFileProblem | ImportRowProblem | ImportReverseProblem
