import { z } from 'zod'
import { listViews, removeView, saveView, viewLists } from '../usecase/save-view.ts'
import { id } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const list = z.enum(viewLists)
/** JSON of the list's own screen, kept as it is. */
const view = z.string().max(20_000)

/** 常用查询: the views a person keeps of a list. */
export const viewRouter = router({
  list: procedure.input(z.object({ list })).query(({ ctx: { ctx }, input }) => listViews(ctx, input.list)),
  save: procedure.input(z.object({ id, list, name: z.string().max(40), view })).mutation(({ ctx: { ctx }, input }) => saveView(ctx, input)),
  remove: procedure.input(z.object({ id })).mutation(({ ctx: { ctx }, input }) => removeView(ctx, input.id)),
})
