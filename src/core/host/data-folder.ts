import { posix, win32 } from 'node:path'

type Where = { readonly platform: NodeJS.Platform; readonly env: Readonly<Record<string, string | undefined>>; readonly home: string }

/**
 * Where a user's ledger lies unless `--data` says otherwise: the operating system's place for application data of one
 * user on this machine. Not the roaming place on Windows: a ledger must not be copied about at sign-in.
 */
export function defaultDataFolder({ platform, env, home }: Where): string {
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'changping')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'changping')
  return posix.join(env['XDG_DATA_HOME'] ?? posix.join(home, '.local', 'share'), 'changping')
}
