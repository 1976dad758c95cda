import type { Result } from '#core/domain/result.ts'
import type { Language, Words } from '#core/i18n/words.ts'

export type CommandName = keyof Words['host']['cli']['commands']
export type OptionName = keyof Words['host']['cli']['options']

export type OptionKind = {
  /** What stands for the value in the help; a switch has none. */
  readonly value?: string
  /** The values it may have, for the help. */
  readonly choices?: readonly string[]
  readonly required?: true
  readonly repeated?: true
}

/** One command as data: its words and options make both help and parsing. */
export type Command = {
  readonly name: CommandName
  /** What stands in the help for the file that must be named; none for most. */
  readonly file?: string
  readonly options: { readonly [Option in OptionName]?: OptionKind }
  readonly run: (call: Call) => Promise<Outcome>
}

/** A command as it was typed. */
export type Call = {
  readonly folder: string
  /** The file named, or ''. */
  readonly file: string
  readonly text: (option: OptionName) => string | undefined
  readonly texts: (option: OptionName) => readonly string[]
  readonly flag: (option: OptionName) => boolean
  readonly language: Language
  readonly words: Words
  /** Prints at once what cannot wait for the end. */
  readonly say: (answer: Done) => void
  /** Settles when the user asks to stop. */
  readonly stopped: Promise<void>
}

/** `answer` is what `--json` prints, `lines` what a person reads; with `error` the command has not succeeded. */
export type Done = { readonly answer?: object; readonly lines: readonly string[]; readonly error?: string; readonly code?: number }

/** A refusal of the core, or words that nobody can act on. */
export type Outcome = Result<Done> | { readonly ok: false; readonly usage: string }
