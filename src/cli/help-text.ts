import type { Words } from '#core/i18n/words.ts'
import type { Command, OptionKind, OptionName } from './command.ts'
import { commonOptions } from './read-arguments.ts'

type Cli = Words['host']['cli']

/** All commands, or everything about one. */
export function helpText(command: Command | undefined, commands: readonly Command[], cli: Cli): string {
  return command ? helpOf(command, cli) : overview(commands, cli)
}

function overview(commands: readonly Command[], cli: Cli): string {
  const lines = commands.map((command) => [`${command.name}${fileOf(command)}`, cli.commands[command.name]] as const)
  return [cli.title, cli.usage, '', cli.commandsTitle, ...columns(lines), '', cli.optionsTitle, ...optionLines(commonOptions, cli), '', cli.helpHint].join('\n')
}

function helpOf(command: Command, cli: Cli): string {
  const options = { ...command.options, ...commonOptions }
  const required = Object.entries(command.options).filter(([, kind]) => kind.required === true).map(([name, { value }]) => ` --${name} ${value ?? ''}`)
  return [
    cli.commands[command.name], `changping ${command.name}${fileOf(command)}${required.join('')}`, '', cli.optionsTitle, ...optionLines(options, cli),
  ].join('\n')
}

function fileOf({ file }: Command): string {
  return file === undefined ? '' : ` ${file}`
}

function optionLines(options: { readonly [Option in OptionName]?: OptionKind }, cli: Cli): readonly string[] {
  return columns(Object.entries(options).map(([name, { value }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, cli.options[name as OptionName]] as const))
}

function columns(lines: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...lines.map(([left]) => left.length)) + 2
  return lines.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}
