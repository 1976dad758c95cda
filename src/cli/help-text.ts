import type { Words } from '#core/i18n/words.ts'
import type { Command, OptionKind, OptionName } from './command.ts'
import { commonOptions } from './read-arguments.ts'
import { wrapText } from './wrap-text.ts'

type Cli = Words['host']['cli']

/** All commands, or everything about one. */
export function helpText(command: Command | undefined, commands: readonly Command[], cli: Cli): string {
  return command ? helpOf(command, cli) : overview(commands, cli)
}

/** Columns of a terminal as it opens; wider lines would break where the terminal pleases. */
const screenWidth = 80
/** What stands on the left may be so wide; a longer one has a line to itself. */
const widestLeft = 22

function overview(commands: readonly Command[], cli: Cli): string {
  const rows = commands.map((command): Row => [`${command.name}${fileOf(command)}`, [cli.commands[command.name]]])
  return [cli.title, cli.usage, '', cli.commandsTitle, ...inColumns(rows), '', cli.optionsTitle, ...optionLines(commonOptions, cli), '', cli.helpHint].join('\n')
}

function helpOf(command: Command, cli: Cli): string {
  const options = { ...command.options, ...commonOptions }
  return [
    ...wrapText(cli.commands[command.name], screenWidth), ...usageOf(command), '', cli.optionsTitle, ...optionLines(options, cli),
  ].join('\n')
}

/** The shortest call; an option stays on one line with its value. */
function usageOf(command: Command): readonly string[] {
  const required = Object.entries(command.options).filter(([, kind]) => kind.required === true).map(([name, { value }]) => `--${name}${space}${value ?? ''}`)
  const [first = '', ...others] = wrapText([`changping ${command.name}${fileOf(command)}`, ...required].join(' '), screenWidth - indent.length)
  return [first, ...others.map((line) => indent + line)].map((line) => line.replaceAll(space, ' '))
}

const indent = '    '
/** Stands for a space that is no place to break; never printed. */
const space = '\u0001'

function fileOf({ file }: Command): string {
  return file === undefined ? '' : ` ${file}`
}

function optionLines(options: { readonly [Option in OptionName]?: OptionKind }, cli: Cli): readonly string[] {
  return inColumns(Object.entries(options).map(([name, { value, choices }]): Row => [
    `--${name}${value === undefined ? '' : ` ${value}`}`, [cli.options[name as OptionName], ...(choices === undefined ? [] : [choices.join(', ')])],
  ]))
}

/** What stands on the left, and the paragraphs on the right. */
type Row = readonly [string, readonly string[]]

function inColumns(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length).filter((length) => length <= widestLeft)) + 2
  return rows.flatMap(([left, paragraphs]) => {
    const lines = paragraphs.flatMap((paragraph) => wrapText(paragraph, screenWidth - width - 2))
    const beside = left.length + 2 <= width
    return [...(beside ? [] : [`  ${left}`]), ...lines.map((line, index) => `  ${(beside && index === 0 ? left : '').padEnd(width)}${line}`)]
  })
}
