// Stands in for Electron's utility process: its parent port and one window's port, both carried by Node's own channel.
import { EventEmitter } from 'node:events'

const shell = Object.assign(new EventEmitter(), { postMessage: (message) => process.send?.({ toShell: message }) })
const port = Object.assign(new EventEmitter(), { postMessage: (message) => process.send?.({ toWindow: message }), start: () => undefined })

process.parentPort = shell
process.on('message', ({ toCore, call }) => {
  if (toCore) shell.emit('message', { data: toCore, ports: toCore.kind === 'window' ? [port] : [] })
  if (call) port.emit('message', { data: call, ports: [] })
})
