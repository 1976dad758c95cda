import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { TRPCClientError } from '@trpc/client'
import { defaultDataFolder } from '#core/host/data-folder.ts'
import { refusalSentence } from '#core/host/refusal-sentence.ts'
import { wordsOf, type Language } from '#core/i18n/words.ts'
import type { Call, Command, Done, Outcome } from './command.ts'
import { helpText } from './help-text.ts'
import { readArguments, type ReadArguments, type Values } from './read-arguments.ts'

export type Surroundings = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stopped: Promise<void>
}

const usageCode = 2

/** Reads the words, runs the command and prints its answer. Answers the exit code: 0 only on success. */
export async function runCommandLine(args: readonly string[], commands: readonly Command[], around: Surroundings): Promise<number> {
  const language = languageOf(around.env)
  const cli = wordsOf(language).host.cli
  const read = readArguments(args, commands, cli)
  if (read.kind === 'help') {
    around.out(helpText(read.command, commands, cli))
    return args.length === 0 ? usageCode : 0
  }
  const json = read.kind === 'usage' ? read.json : read.values['json'] === true
  const show = (done: Done) => print(done, { json, around })
  if (read.kind === 'usage') return show({ answer: { error: read.sentence }, lines: [], error: read.sentence, code: usageCode })
  return show(await outcomeOf(callOf(read, { language, around, show }), read.command))
}

/** Chinese, unless the system says English. */
function languageOf(env: Surroundings['env']): Language {
  return /^en/i.test(env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '') ? 'en' : 'zh'
}

type Showing = { readonly language: Language; readonly around: Surroundings; readonly show: (done: Done) => number }

function callOf({ values, file }: Extract<ReadArguments, { kind: 'run' }>, { language, around, show }: Showing): Call {
  return {
    folder: folderOf(values, around.env), file, language, words: wordsOf(language), stopped: around.stopped,
    text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    texts: (option) => (Array.isArray(values[option]) ? values[option] : []),
    flag: (option) => values[option] === true,
    say: (done) => void show(done),
  }
}

function folderOf({ data }: Values, env: Surroundings['env']): string {
  return resolve(typeof data === 'string' ? data : defaultDataFolder({ platform: process.platform, env, home: homedir() }))
}

async function outcomeOf(call: Call, command: Command): Promise<Done> {
  try {
    return doneOf(await command.run(call), call)
  } catch (error) {
    const sentence = accidentSentence(error, call)
    return { answer: { error: sentence }, lines: [], error: sentence }
  }
}

function accidentSentence(error: unknown, { words: { host: { cli } } }: Call): string {
  if (!(error instanceof Error)) return cli.accident(String(error))
  const field = error instanceof TRPCClientError ? refusedField(error.message) : undefined
  if (field !== undefined) return cli.badInput(field)
  return error.message === 'fetch failed' ? cli.coreLost : cli.accident(error.message)
}

/** The door parses what it is given and answers with a list of faults, each with its path. */
function refusedField(message: string): string | undefined {
  if (!message.startsWith('[')) return undefined
  const [first] = JSON.parse(message) as { readonly path?: readonly (string | number)[] }[]
  return first?.path?.join('.')
}

function doneOf(outcome: Outcome, call: Call): Done {
  if (outcome.ok) return outcome.value
  if ('usage' in outcome) return { answer: { error: outcome.usage }, lines: [], error: outcome.usage, code: usageCode }
  const error = refusalSentence(outcome.problems, call.language)
  return { answer: { error, problems: outcome.problems }, lines: [], error }
}

function print({ answer, lines, error, code }: Done, { json, around }: { readonly json: boolean; readonly around: Surroundings }): number {
  if (json && answer) around.out(JSON.stringify(answer))
  if (!json) for (const line of lines) around.out(line)
  if (error === undefined) return code ?? 0
  around.err(error)
  return code ?? 1
}
