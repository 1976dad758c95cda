import { parseDate } from './business-date.ts'

/** Records that an office may add fields to. */
export const ownTables = ['item', 'place', 'agency'] as const
export type OwnTable = (typeof ownTables)[number]

export const ownKinds = ['text', 'number', 'date', 'choice'] as const
export type OwnKind = (typeof ownKinds)[number]

/** Values of own fields by the field's id; '' takes a value away, a field that is absent stays as it is. */
export type OwnValues = { readonly [field: string]: string }

const longestText = 500

/** A value as it is kept, '' for none; undefined where the kind of field does not take the text. Dates become YYYY-MM-DD. */
export function ownValueOf({ kind, choices }: { readonly kind: OwnKind; readonly choices: readonly string[] }, typed: string): string | undefined {
  const text = kind === 'text' ? typed.trim() : typed.normalize('NFKC').trim()
  if (text === '') return ''
  switch (kind) {
    case 'text': return text.length <= longestText ? text : undefined
    case 'number': return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? text : undefined
    case 'date': return parseDate(text.replaceAll(/[./]/g, '-'))
    case 'choice': return choices.find((choice) => choice === typed.trim())
  }
}
