import { codeKey } from '../code-text.ts'

export type ScanMode = 'receipt' | 'issue' | 'loan-return' | 'bin-move' | 'look-up'

/** What a printed command code asks for; quantities multiply the next scan. */
export type ScanCommand =
  | { readonly action: 'mode'; readonly mode: ScanMode }
  | { readonly action: 'times'; readonly times: 2 | 5 | 10 | 20 }
  | { readonly action: 'by-pack' }
  | { readonly action: 'by-piece' }
  | { readonly action: 'undo' }
  | { readonly action: 'done' }
  | { readonly action: 'print' }

/** One code of the printed card, in the card's order. `text` is what the bars hold. */
export type CommandCode = { readonly text: string; readonly command: ScanCommand }

/** 完成 posts only when its code is read a second time within this span. */
export const doneConfirmMs = 5_000

/** Letters, digits and one asterisk: the same on every keyboard layout a gun is set to, whatever Caps Lock says. */
export const commandCodes: readonly CommandCode[] = [
  { text: 'CP*RECEIPT', command: { action: 'mode', mode: 'receipt' } },
  { text: 'CP*ISSUE', command: { action: 'mode', mode: 'issue' } },
  { text: 'CP*RETURN', command: { action: 'mode', mode: 'loan-return' } },
  { text: 'CP*MOVE', command: { action: 'mode', mode: 'bin-move' } },
  { text: 'CP*LOOKUP', command: { action: 'mode', mode: 'look-up' } },
  { text: 'CP*X2', command: { action: 'times', times: 2 } },
  { text: 'CP*X5', command: { action: 'times', times: 5 } },
  { text: 'CP*X10', command: { action: 'times', times: 10 } },
  { text: 'CP*X20', command: { action: 'times', times: 20 } },
  { text: 'CP*PACK', command: { action: 'by-pack' } },
  { text: 'CP*PIECE', command: { action: 'by-piece' } },
  { text: 'CP*UNDO', command: { action: 'undo' } },
  { text: 'CP*DONE', command: { action: 'done' } },
  { text: 'CP*PRINT', command: { action: 'print' } },
]

export function commandOf(text: string): ScanCommand | undefined {
  const key = codeKey(text)
  return commandCodes.find((code) => code.text === key)?.command
}
