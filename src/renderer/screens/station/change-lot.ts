import { quantityText } from '#core/domain/quantity.ts'
import { enterGoods } from './enter-goods.ts'
import type { Recorded } from './station-calls.ts'
import type { Kit } from './station-kit.ts'
import type { CodeJob, LotSaid } from './station-state.ts'

export type LastEntry = { readonly entry: string; readonly answer: Recorded }
/** A lot that lies here, with the reason where it is not the first out, or one that comes in. */
export type OtherLot = { readonly lot: string; readonly reason: string } | { readonly said: LotSaid }

/** 换批次: the last entry again with another lot, in one commit; where that is refused it stays as it was. */
export function changeLot(kit: Kit, { entry, answer }: LastEntry, other: OtherLot): Promise<void> {
  const { item, quantity } = answer
  const job: CodeJob = {
    // The item's own code names neither pack nor count, so the quantity stays what it was.
    entry: kit.around.newId(), text: item.code, typed: `${quantityText(quantity, item.scale)}${item.unit}`, byPack: false, source: 'keyboard',
    scanner: { prefix: '', suffix: '', separators: 'kept' }, atMs: 0,
  }
  return enterGoods(kit, job, { item: item.id, replaces: entry, ...('said' in other ? other.said : other) })
}
