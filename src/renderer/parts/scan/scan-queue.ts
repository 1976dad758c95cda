export type ScanQueue<Item> = {
  /** Never waits and never loses: items are worked off one after the other in the order they came. */
  readonly push: (item: Item) => void
  readonly waiting: () => number
}

/** A failure of one item is told and does not stop the next. */
export function scanQueue<Item>(
  work: (item: Item) => void | Promise<void>, onFailure: (failure: unknown, item: Item) => void,
): ScanQueue<Item> {
  const items: Item[] = []
  let running = false
  const run = async () => {
    running = true
    for (let item = items[0]; item !== undefined; item = items[0]) {
      try {
        await work(item)
      } catch (failure) {
        onFailure(failure, item)
      }
      items.shift()
    }
    running = false
  }
  return {
    push: (item) => {
      items.push(item)
      if (!running) void run()
    },
    waiting: () => items.length,
  }
}
