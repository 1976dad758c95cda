import type { ListKind } from '#core/domain/import-lists.ts'
import { agenciesList } from './agencies.ts'
import { binsList } from './bins.ts'
import { depotsList } from './depots.ts'
import { itemsList } from './items.ts'
import type { ListType } from './list-type.ts'
import { suppliersList } from './suppliers.ts'

export const listTypes: { readonly [Kind in ListKind]: ListType } = { agencies: agenciesList, suppliers: suppliersList, depots: depotsList, bins: binsList, items: itemsList }
