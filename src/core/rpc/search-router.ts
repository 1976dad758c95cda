import { z } from 'zod'
import { accept } from '../domain/result.ts'
import { searchAll } from '../usecase/search-all.ts'
import { searchTextOf } from '../usecase/search-text.ts'
import { seePlaceContents } from '../usecase/see-place-contents.ts'
import { seeScanned } from '../usecase/see-scanned.ts'
import { id } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const scanner = z.object({ prefix: z.string().max(40), suffix: z.string().max(40), separators: z.enum(['kept', 'unknown']) })
const scanned = z.object({ text: z.string().max(4000), scanner: scanner.optional(), depot: id.optional(), item: id.optional() })

/** One box for everything, and what a code read on any screen names. */
export const searchRouter = router({
  all: procedure.input(z.object({ text: z.string().max(200) })).query(({ ctx, input }) => searchAll(ctx.ctx, input)),
  scanned: procedure.input(scanned).query(({ ctx, input }) => seeScanned(ctx.ctx, input)),
  contents: procedure.input(id).query(({ ctx, input }) => seePlaceContents(ctx.ctx, input)),
  /** By what the words of commands are found: pinyin and initials, in the order given. */
  readings: procedure.input(z.array(z.string().max(80)).max(200)).query(({ input }) => accept(input.map((text) => searchTextOf([text]).searchText))),
})
