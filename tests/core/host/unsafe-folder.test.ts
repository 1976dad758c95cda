import { describe, expect, it } from 'vitest'
import { linuxMounts, macMounts, unsafeFolder, type FolderFacts } from '#core/host/unsafe-folder.ts'

const facts = (folder: string, more: Partial<FolderFacts> = {}): FolderFacts => ({ folder, real: folder, mounts: [], env: {}, ...more })

const proc = linuxMounts(`/dev/vda / ext4 rw 0 0
//server/depot /mnt/share cifs rw 0 0
nas:/export /srv/nas nfs4 rw 0 0
keeper@host:/home /home/keeper/远程\\040盘 fuse.sshfs rw 0 0
C:\\134 /mnt/c 9p rw 0 0
/dev/sdb1 /srv/nas/local ext4 rw 0 0
`)
const mac = macMounts(`/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//keeper@nas._smb._tcp.local/depot on /Volumes/depot (smbfs, nodev, nosuid, mounted by keeper)
`)

describe('a folder where a ledger would come to harm', () => {
  it.each([
    ['a share by its name', facts(String.raw`\\server\depot\常平`)],
    ['a share with forward slashes', facts('//server/depot/changping')],
    ['a share by its long name', facts(String.raw`\\?\UNC\server\depot`)],
    ['a drive letter mapped to a share', facts(String.raw`Z:\changping`, { real: String.raw`\\server\depot\changping` })],
    ['a mounted Windows share', facts('/mnt/share/changping', { mounts: proc })],
    ['NFS', facts('/srv/nas/changping', { mounts: proc })],
    ['sshfs under a name with a blank', facts('/home/keeper/远程 盘/changping', { mounts: proc })],
    ['9p', facts('/mnt/c/Users/keeper', { mounts: proc })],
    ['a link to a share', facts('/home/keeper/changping', { real: '/srv/nas/changping', mounts: proc })],
    ['a share on macOS', facts('/Volumes/depot/changping', { mounts: mac })],
  ])('is refused on %s', (_title, given) => {
    expect(unsafeFolder(given)).toEqual({ code: 'host.network-folder', folder: given.folder })
  })

  it.each([
    ['OneDrive', String.raw`C:\Users\keeper\OneDrive\常平`],
    ['OneDrive', String.raw`C:\Users\keeper\OneDrive - 县应急管理局\Documents\changping`],
    ['坚果云', String.raw`D:\Nutstore\changping`],
    ['坚果云', '/home/keeper/Nutstore Files/我的坚果云/changping'],
    ['Dropbox', '/home/keeper/Dropbox (Work)/changping'],
    ['iCloud', '/Users/keeper/Library/Mobile Documents/com~apple~CloudDocs/changping'],
    ['iCloud', String.raw`C:\Users\keeper\iCloudDrive\changping`],
    ['百度网盘', String.raw`D:\BaiduSyncdisk\changping`],
    ['百度网盘', '/Users/keeper/百度网盘同步空间/changping'],
  ])('is refused in a folder of %s: %s', (service, folder) => {
    expect(unsafeFolder(facts(folder))).toEqual({ code: 'host.synced-folder', folder, service })
  })

  it('is refused in the folder that Windows itself names as OneDrive, whatever it is called', () => {
    const folder = String.raw`D:\同步\文档\changping`
    expect(unsafeFolder(facts(folder, { env: { OneDrive: String.raw`D:\同步` } }))).toMatchObject({ code: 'host.synced-folder', service: 'OneDrive' })
    expect(unsafeFolder(facts(String.raw`D:\同步二\changping`, { env: { OneDrive: String.raw`D:\同步` } }))).toBeUndefined()
  })

  it.each([
    facts('/home/keeper/.local/share/changping', { mounts: proc }),
    facts('/srv/nas/local/changping', { mounts: proc }),
    facts('/mnt/sharepoint/changping', { mounts: proc }),
    facts('/Users/keeper/Library/Application Support/changping', { mounts: mac }),
    facts(String.raw`C:\Users\keeper\AppData\Local\changping`),
    facts(String.raw`\\?\C:\changping`),
    facts(String.raw`D:\BaiduNetdiskDownload\changping`),
    facts('/home/keeper/dropboxes/changping'),
  ])('is taken elsewhere: $folder', (given) => {
    expect(unsafeFolder(given)).toBeUndefined()
  })
})
