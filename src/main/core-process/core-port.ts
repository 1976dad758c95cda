import type { MessagePortMain } from 'electron'
import type { CorePort } from '#core/rpc/serve-port.ts'

/** Electron's port as the core knows ports; started with its first listener, so that no message is lost before. */
export function corePort(port: MessagePortMain): CorePort {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data))
      port.start()
    },
    onClose: (listener) => void port.on('close', listener),
  }
}
