import { buildElectronBundles } from './electron-bundles.ts'
import { buildRenderer } from './renderer.ts'

await buildRenderer()
await buildElectronBundles()
