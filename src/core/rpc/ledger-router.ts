import { z } from 'zod'
import { seeLedgerCard, seeLedgerItems } from '../usecase/ledger-card-seen.ts'
import { seeLedgerChoices, seeStockSummary } from '../usecase/stock-summary-seen.ts'
import { businessDate, id } from './schemas.ts'
import { procedure, router } from './trpc.ts'

export const askedLedger = z.object({
  from: businessDate.optional(),
  to: businessDate.optional(),
  /** Code or id; every depot seen where left out. */
  depot: z.string().max(100).optional(),
})

/** 账表: the stock summary, one item's ledger card, and what they choose among. */
export const ledgerRouter = router({
  summary: procedure.input(askedLedger).query(({ ctx, input }) => seeStockSummary(ctx.ctx, input, ctx.services.readSummary)),
  card: procedure.input(askedLedger.extend({ item: id })).query(({ ctx, input }) => seeLedgerCard(ctx.ctx, input)),
  items: procedure.input(z.object({ text: z.string().max(200), depot: id.optional() })).query(({ ctx, input }) => seeLedgerItems(ctx.ctx, { text: input.text, depot: input.depot })),
  choices: procedure.query(({ ctx }) => seeLedgerChoices(ctx.ctx)),
})
