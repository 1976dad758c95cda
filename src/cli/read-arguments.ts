import { parseArgs } from 'node:util'
import type { Words } from '#core/i18n/words.ts'
import type { Command, OptionKind, OptionName } from './command.ts'

export type ReadArguments =
  | { readonly kind: 'usage'; readonly sentence: string; readonly json: boolean }
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'run'; readonly command: Command; readonly values: Values; readonly file: string }

export type Values = { readonly [option: string]: string | boolean | readonly string[] | undefined }

/** Options of every command. */
export const commonOptions: { readonly [Option in OptionName]?: OptionKind } = { data: { value: 'DIR' }, json: {}, help: {} }

type Cli = Words['host']['cli']

/** Reads what was typed; every mistake becomes one sentence. */
export function readArguments(args: readonly string[], commands: readonly Command[], cli: Cli): ReadArguments {
  const json = args.includes('--json')
  const usage = (sentence: string): ReadArguments => ({ kind: 'usage', sentence, json })
  const [words, rest] = splitWords(args)
  const command = commandOf(words, commands)
  if (!command) {
    if (args.includes('--help') || args.length === 0) return { kind: 'help', command: undefined }
    return usage(words.length === 0 ? cli.noCommand : cli.unknownCommand(words.slice(0, 2).join(' ')))
  }
  const parsed = parse(rest(command.name.split(' ').length), command, cli)
  if (!parsed.ok) return usage(parsed.sentence)
  const { values, positionals } = parsed
  if (values['help'] === true) return { kind: 'help', command }
  const fault = faultOf(command, { values, positionals }, cli)
  return fault === undefined ? { kind: 'run', command, values, file: positionals[0] ?? '' } : usage(fault)
}

/** The first words that are no options: those after `--data DIR`, before whatever follows the command. */
function splitWords(args: readonly string[]): [readonly string[], (taken: number) => readonly string[]] {
  const words: { readonly text: string; readonly index: number }[] = []
  for (let index = 0; index < args.length; index += 1) {
    const text = args[index] ?? ''
    if (text === '--data') index += 1
    else if (!text.startsWith('-')) words.push({ text, index })
  }
  const without = (taken: number) => {
    const command = new Set(words.slice(0, taken).map(({ index }) => index))
    return args.filter((_, index) => !command.has(index))
  }
  return [words.map(({ text }) => text), without]
}

function commandOf(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.find(({ name }) => name === words.slice(0, 2).join(' ')) ?? commands.find(({ name }) => name === words[0])
}

type Parsed = { readonly ok: true; readonly values: Values; readonly positionals: readonly string[] } | { readonly ok: false; readonly sentence: string }

function parse(args: readonly string[], { options }: Command, cli: Cli): Parsed {
  const known = Object.entries({ ...commonOptions, ...options }).map(([name, { value, repeated }]) =>
    [name, { type: value === undefined ? 'boolean' : 'string', multiple: repeated === true }] as const)
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: Object.fromEntries(known), allowPositionals: true })
    return { ok: true, values: values as Values, positionals }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')) return { ok: false, sentence: sentenceOf(error, cli) }
    throw error
  }
}

function sentenceOf(error: Error & { readonly code: unknown }, cli: Cli): string {
  const option = /'(-[^' =<]+)/.exec(error.message)?.[1] ?? ''
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return cli.unknownOption(option)
  return error.message.includes('does not take an argument') ? cli.optionWithValue(option) : cli.optionWithoutValue(option)
}

function faultOf(command: Command, { values, positionals }: { readonly values: Values; readonly positionals: readonly string[] }, cli: Cli): string | undefined {
  const allowed = command.file === undefined ? 0 : 1
  if (positionals.length > allowed) return cli.tooManyWords(positionals[allowed] ?? '')
  if (positionals.length < allowed) return cli.fileMissing(command.file ?? '')
  const missing = Object.entries(command.options).find(([name, { required }]) => required === true && values[name] === undefined)
  return missing ? cli.optionMissing(missing[0]) : undefined
}
