import { contextBridge, ipcRenderer } from 'electron'

/**
 * All that a page gets from the shell. A port cannot pass the bridge: it comes as a message event of the window whose data
 * is `{ changping: 'core-port' }` and whose `ports` hold it, after `openCorePort()` and again after each restart of the core;
 * `{ changping: 'core-lost' }` says that the last one leads nowhere any more.
 */
contextBridge.exposeInMainWorld('changping', {
  platform: process.platform,
  openCorePort: () => ipcRenderer.send('open-core-port'),
  print: () => ipcRenderer.invoke('print'),
  savePdf: (name: string) => ipcRenderer.invoke('save-pdf', name),
})

ipcRenderer.on('core-port', (event) => window.postMessage({ changping: 'core-port' }, '*', [...event.ports]))
ipcRenderer.on('core-lost', () => window.postMessage({ changping: 'core-lost' }, '*'))
