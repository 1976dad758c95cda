/**
 * An independent model of stock and value: plain arrays, brute force, nothing of src/. Every fact is kept and every figure
 * is counted anew from all of them.
 */
export type PlainMove = { readonly day: number; readonly item: string; readonly lot: string; readonly from: string; readonly to: string; readonly quantity: number }
type Layer = { left: number; fen: number; readonly received: number }
export type PlainPaper = { readonly name: string; readonly moves: readonly PlainMove[]; readonly takes: readonly Take[]; reversed: boolean }
type Take = { readonly pool: string; readonly layer: number; readonly quantity: number; readonly fen: number }

type Until = { readonly untilDay?: number; readonly more?: readonly PlainMove[] }

const outside = (place: string) => place.startsWith('outside')

export function plainLedger() {
  const moves: PlainMove[] = []
  const pools = new Map<string, Map<number, Layer>>()
  const papers: PlainPaper[] = []
  let layers = 0

  const held = (place: string, lot: string, { untilDay = Number.POSITIVE_INFINITY, more = [] }: Until = {}) =>
    [...moves, ...more].filter((move) => move.lot === lot && move.day <= untilDay)
      .reduce((sum, move) => sum + (move.to === place ? move.quantity : 0) - (move.from === place ? move.quantity : 0), 0)

  /** Whether some inside place would hold less than nothing on the day of a new move or on any later day. */
  const wouldFall = (planned: readonly PlainMove[]) => planned.some((move) => {
    if (outside(move.from)) return false
    const days = [move.day, ...moves.filter((known) => known.lot === move.lot && known.day > move.day).map((known) => known.day)]
    return days.some((day) => held(move.from, move.lot, { untilDay: day, more: planned }) < 0)
  })

  const poolOf = (place: string, lot: string) => (outside(place) ? undefined : `${place.startsWith('with ') ? 'issued' : 'stock'}|${lot}`)
  const layersOf = (pool: string) => {
    const known = pools.get(pool) ?? new Map<number, Layer>()
    pools.set(pool, known)
    return known
  }
  const book = (take: Take) => {
    const pool = layersOf(take.pool)
    const layer = pool.get(take.layer) ?? { left: 0, fen: 0, received: 0 }
    pool.set(take.layer, { left: layer.left + take.quantity, fen: layer.fen + take.fen, received: layer.received })
  }

  const receive = (name: string, move: PlainMove, fen: number) => {
    layers += 1
    const take = { pool: `stock|${move.lot}`, layer: layers, quantity: move.quantity, fen }
    book(take)
    moves.push(move)
    papers.push({ name, moves: [move], takes: [take], reversed: false })
  }

  const shift = (name: string, planned: readonly PlainMove[]) => {
    const takes = planned.flatMap((move) => takesOf(move))
    moves.push(...planned)
    papers.push({ name, moves: planned, takes, reversed: false })
  }

  const takesOf = (move: PlainMove): Take[] => {
    const from = poolOf(move.from, move.lot)
    const to = poolOf(move.to, move.lot)
    if (!from || from === to) return []
    const takes: Take[] = []
    let missing = move.quantity
    for (const [layer, { left, fen }] of [...layersOf(from)].sort(([a], [b]) => a - b)) {
      const quantity = Math.min(left, missing)
      if (quantity === 0) continue
      const part = quantity === left ? fen : halfAway(fen * quantity, left)
      takes.push({ pool: from, layer, quantity: -quantity, fen: -part })
      if (to) takes.push({ pool: to, layer, quantity, fen: part })
      missing -= quantity
    }
    for (const take of takes) book(take)
    return takes
  }

  /** Turns a paper round; false where goods or value have moved on. */
  const reverse = (paper: PlainPaper, name: string, day: number): boolean => {
    const back = paper.moves.map((move) => ({ ...move, day, from: move.to, to: move.from }))
    const drawn = paper.takes.some((take) => take.quantity > 0 && (layersOf(take.pool).get(take.layer)?.left ?? 0) < take.quantity)
    if (drawn || wouldFall(back)) return false
    for (const take of paper.takes) book({ ...take, quantity: -take.quantity, fen: -take.fen })
    moves.push(...back)
    paper.reversed = true
    papers.push({ name, moves: back, takes: [], reversed: true })
    return true
  }

  return {
    papers, held, wouldFall, receive, shift, reverse,
    lotsIn: (places: readonly string[]) => [...new Set(moves.map((move) => move.lot))].flatMap((lot) => places.map((place) => ({ lot, place, quantity: held(place, lot) }))).filter(({ quantity }) => quantity > 0),
    value: (keeping: string) => [...pools].filter(([pool]) => pool.startsWith(keeping)).reduce((sum, [, pool]) => sum + [...pool.values()].reduce((all, layer) => all + layer.fen, 0), 0),
  }
}

export type PlainLedger = ReturnType<typeof plainLedger>

/** Exact half-away-from-zero division of whole numbers. */
function halfAway(dividend: number, divisor: number): number {
  const [a, b] = [BigInt(dividend), BigInt(divisor)]
  return Number((2n * a + b) / (2n * b))
}
