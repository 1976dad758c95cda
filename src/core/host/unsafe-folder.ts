import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { HostProblem } from '../domain/problems/host.ts'

type Environment = Readonly<Record<string, string | undefined>>

export type FolderFacts = {
  readonly folder: string
  /** The same with links followed; on Windows a mapped drive shows its share. */
  readonly real: string
  /** What is mounted where; empty where the system does not say. */
  readonly mounts: readonly Mount[]
  readonly env: Environment
}

export type Mount = { readonly at: string; readonly kind: string }

/** File systems whose locks another machine cannot see, so that two writers may meet in one file. */
const networkKinds = /^(nfs\d?|cifs|smb\d?|smbfs|9p|afpfs|webdav|davfs|afs|ceph|glusterfs|lustre|beegfs|ncpfs|vboxsf|prl_fs|fuse\.(sshfs|rclone|davfs2?|smbnetfs|curlftpfs|glusterfs|cephfs|s3fs|gvfsd-fuse))$/

/** Folder names by which services that copy files behind our back are known; the rest of a name may be an account's. */
const syncedNames: readonly (readonly [string, RegExp])[] = [
  ['OneDrive', /^onedrive(\s*-.*)?$/i],
  ['坚果云', /^(nutstore( files)?|我的坚果云|坚果云)$/i],
  ['Dropbox', /^dropbox(\s*\(.*\))?$/i],
  ['iCloud', /^(icloud ?drive|com~apple~clouddocs)$/i],
  ['百度网盘', /^(百度网盘|百度网盘同步空间|baidu ?netdisk|baidusyncdisk|baiduyundisk)$/i],
  ['Google Drive', /^google ?drive$/i],
  ['WPS 云盘', /^(wps ?云盘|wps cloud files|wpsdrive)$/i],
  ['阿里云盘', /^(阿里云盘|adrive|aliyundrive)$/i],
  ['微云', /^(微云|weiyun|微云同步助手.*)$/i],
  ['CloudStorage', /^cloudstorage$/i],
]
const syncedRoots = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'] as const

/** Where a ledger would come to harm: on a network share or in a folder that a service copies about. */
export function unsafeFolder(facts: FolderFacts): HostProblem | undefined {
  const { folder, real, mounts } = facts
  if (isShare(folder) || isShare(real) || networkKinds.test(mountOf(real, mounts))) return { code: 'host.network-folder', folder }
  const service = syncedBy(real, facts.env) ?? syncedBy(folder, facts.env)
  return service === undefined ? undefined : { code: 'host.synced-folder', folder, service }
}

function isShare(path: string): boolean {
  return /^(\\\\|\/\/)[^\\/?.]/.test(path) || /^(\\\\|\/\/)\?[\\/]UNC[\\/]/i.test(path)
}

function mountOf(path: string, mounts: readonly Mount[]): string {
  const holding = mounts.filter(({ at }) => path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`))
  return holding.toSorted((a, b) => a.at.length - b.at.length).at(-1)?.kind ?? ''
}

function syncedBy(path: string, env: Environment): string | undefined {
  const rooted = syncedRoots.some((name) => {
    const root = env[name]
    return root !== undefined && root.length > 3 && `${path}\\`.toLowerCase().startsWith(`${root.toLowerCase()}\\`)
  })
  if (rooted) return 'OneDrive'
  const names = path.split(/[\\/]/)
  return syncedNames.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0]
}

/** What this machine says about a folder, which need not exist yet. */
export function folderFacts(folder: string): FolderFacts {
  const whole = resolve(folder)
  return { folder, real: realPath(whole), mounts: mountsHere(), env: process.env }
}

function realPath(path: string): string {
  const parent = dirname(path)
  if (existsSync(path)) return realpathSync.native(path)
  return parent === path ? path : resolve(realPath(parent), path.slice(parent.length).replace(/^[\\/]+/, ''))
}

function mountsHere(): readonly Mount[] {
  if (process.platform === 'linux') return linuxMounts(readFileSync('/proc/mounts', 'utf8'))
  if (process.platform === 'darwin') return macMounts(spawnSync('/sbin/mount', { encoding: 'utf8' }).stdout ?? '')
  return []
}

/** Lines of /proc/mounts: source, place, kind; blanks in a place are written as \040. */
export function linuxMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, kind] = line.split(' ')
    return at === undefined || kind === undefined ? [] : [{ at: at.replaceAll('\\040', ' '), kind }]
  })
}

/** Lines of `mount`: `//user@host/share on /Volumes/share (smbfs, nodev)`. */
export function macMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const parts = /^.* on (\/.*) \(([^,)]+)/.exec(line)
    return parts?.[1] === undefined || parts[2] === undefined ? [] : [{ at: parts[1], kind: parts[2] }]
  })
}
