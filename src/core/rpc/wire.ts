/** Names on the wire, the same over a port and over HTTP. */
export const rpcPath = '/rpc'
export const changesPath = '/changes'
export const uploadPath = '/upload'
export const downloadPath = '/download'

export const sessionHeader = 'x-changping-session'
export const deskHeader = 'x-changping-desk'
export const languageHeader = 'x-changping-language'
/** Carries the token of the data folder's core file; only who can read that file acts as the command line. */
export const commandLineHeader = 'x-changping-command-line'

/** One line of the change stream. */
export type ChangeLine = { readonly sequence: number; readonly operation: string } | { readonly heartbeat: true }
