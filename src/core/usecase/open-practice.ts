import type { Context } from '../context.ts'
import { refuse, type Result } from '../domain/result.ts'
import { siteOf } from '../query/site-of.ts'

type Room<Opened> = { readonly open: (fresh: boolean) => Promise<Result<Opened>> }

/** 示例数据: for anybody at first use, later for whoever is signed in; `room` is what the home lends, if it can show one. */
export async function openPractice<Opened>(ctx: Context, room: Room<Opened> | undefined, fresh: boolean): Promise<Result<Opened>> {
  if (ctx.actor.kind === 'nobody' && siteOf(ctx.connection.read)) return refuse({ code: 'session.missing' })
  return room ? room.open(fresh) : refuse({ code: 'host.no-practice' })
}
