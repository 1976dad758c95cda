/** What the shell says to the core process; a `window` message carries one message port. */
export type ToCore = { readonly kind: 'window' } | { readonly kind: 'stop' }

/** What the core process says to the shell; `refused` when the ledger must not be opened, with the sentence that says why. */
export type FromCore = { readonly kind: 'ready' } | { readonly kind: 'refused'; readonly sentence: string }
