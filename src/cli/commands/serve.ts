import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveFolder } from '#core/host/serve-folder.ts'
import { accept } from '#core/domain/result.ts'
import { migrations, screens } from '../build-place.ts'
import type { Command } from '../command.ts'

export const serve: Command = {
  name: 'serve',
  options: { port: { value: 'N' } },
  run: async ({ folder, text, words, say, stopped, language }) => {
    const { cli } = words.host
    const port = text('port') ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { ok: false, usage: cli.notAPort(port) }
    if (!existsSync(join(screens, 'index.html'))) return { ok: false, usage: cli.screensMissing }
    const served = await serveFolder({ folder, port: Number(port), migrations, screens, language })
    if (!served.ok) return { ok: false, problems: served.problems }
    const url = served.windowUrl()
    say({ answer: { url, port: served.port }, lines: [url, cli.stopHint] })
    await stopped
    await served.close()
    return accept({ lines: [] })
  },
}
