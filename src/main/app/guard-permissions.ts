import type { Session } from 'electron'
import { isOwn } from './origin.ts'

/** Our own page may use the camera, for scanning, and write text to the clipboard, for copying; all else is refused. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((...[, permission, answer, details]) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    answer(isOwn(details.requestingUrl) && details.isMainFrame && isAllowed(permission, media))
  })
  session.setPermissionCheckHandler((...[, permission, requestingOrigin, details]) =>
    isOwn(requestingOrigin) && details.isMainFrame && isAllowed(permission, details.mediaType ? [details.mediaType] : []),
  )
  session.setDevicePermissionHandler(() => false)
}

function isAllowed(permission: string, media: readonly string[]): boolean {
  if (permission === 'media') return media.length > 0 && media.every((kind) => kind === 'video')
  return permission === 'clipboard-sanitized-write'
}
