import { unassignedBin } from '#core/domain/place.ts'
import { codeKey, matchKey } from '../plain-text.ts'
import { textOf } from '../read-cell.ts'
import type { TableRow } from '../read-tables.ts'
import { typeIt } from '../row-problem.ts'
import { cellText } from '../sheet.ts'
import { depotColumn, required, wordColumn } from './list-columns.ts'
import type { CellContext, ListColumn } from './list-type.ts'
import { makeList } from './make-list.ts'
import { asNew, newNameIn } from './new-name.ts'

const kindWords = { zone: ['库区', '区', '分区'], bin: ['库位', '货位', '货架', '位'] } as const

const placeCode: ListColumn = {
  field: 'placeCode', aliases: ['库位编号', '库位编码', '库位代码', '货位编码', '货位号', '库位号', '编号', '编码', '代码', '货架号'], width: 14, needed: true,
  read: ({ reader }) => codeKey(required(reader, 'placeCode')),
}

/** Absent, the code is the name. */
const placeName: ListColumn = {
  field: 'placeName', aliases: ['库位名称', '货位名称', '名称', '库位', '货位'], width: 20,
  read: ({ reader }) => {
    const name = textOf(reader, 'placeName')
    if (name === unassignedBin.name) reader.problems.push({ field: 'placeName', value: name, reason: { code: 'master.own-bin' }, proposal: typeIt })
    return name === '' ? undefined : name
  },
}

/** Code of the zone that a bin lies in, '' for the depot itself. */
const zone: ListColumn = {
  field: 'zone', aliases: ['所属库区', '库区', '库区名称', '分区', '区域'], width: 16,
  write: (code) => newNameIn(code) ?? code,
  read: (cell) => {
    const written = textOf(cell.reader, 'zone')
    if (written === '' || newNameIn(written) !== undefined) return written
    const depot = cell.depot(cellText(cell.reader.row.cells.depot))
    if (!('found' in depot)) return undefined
    const known = cell.masters.zones.get(depot.found.id)?.find(({ code, name }) => matchKey(code) === matchKey(written) || matchKey(name) === matchKey(written))
    const code = known?.code ?? cell.zones.get(zoneKey(depot.found.id, written))
    if (code !== undefined) return code
    cell.reader.problems.push({ field: 'zone', value: written, reason: { code: 'import.zone-unknown', name: written }, proposal: { kind: 'use', to: asNew(written), label: asNew(written) } })
    return undefined
  },
}

/** 库区库位: where goods lie inside a depot, zones before their bins. */
export const binsList = makeList({
  kind: 'bins',
  code: 'placeCode',
  name: 'placeName',
  within: 'depot',
  titles: ['库位', '货位', '库区'],
  required: [['depot'], ['placeCode']],
  columns: [
    depotColumn({ field: 'depot', aliases: ['仓库', '仓库名称', '所属仓库', '储备库', '储备点', '库房', '仓库编码'], width: 26 }),
    wordColumn({ field: 'placeKind', aliases: ['库区或库位', '类型', '种类', '类别'], width: 12 }, kindWords),
    placeCode, placeName, zone,
  ],
  zonesOf,
})

function zonesOf(rows: readonly TableRow[], depot: CellContext['depot']): CellContext['zones'] {
  const zones = new Map<string, string>()
  for (const { cells } of rows) {
    const [found, code, name] = [depot(cellText(cells.depot)), codeKey(cellText(cells.placeCode)), cellText(cells.placeName)]
    const isZone = kindWords.zone.some((word) => word === cellText(cells.placeKind))
    if (!isZone || !('found' in found) || code === '') continue
    for (const text of [code, name]) if (text !== '') zones.set(zoneKey(found.found.id, text), code)
  }
  return zones
}

function zoneKey(depot: string, text: string): string {
  return `${depot}|${matchKey(text)}`
}
