import type { AppRouter } from '#core/rpc/app-router.ts'
import type { HandedFile } from '../../app/hand-in.ts'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Inputs = inferRouterInputs<AppRouter>['intake']
type Outputs = inferRouterOutputs<AppRouter>['intake']
type Value<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Of } ? Of : never

export type ScanLog = Extract<HandedFile, { readonly kind: 'scans' }>
/** A workbook of sheets, whatever they hold. */
export type Book = Exclude<HandedFile, { readonly kind: 'scans' }>
export type Preview = Value<Outputs['previewOpening']>
export type PreviewSheet = Preview['sheets'][number]
/** What the steps that opening stock and lists share show of a file. */
export type SeenSheets = Pick<Preview, 'pages' | 'aside' | 'fields'> & {
  readonly sheets: readonly PreviewSheet[]
  /** Names of the fields that the office added itself. */
  readonly names?: FieldNames | undefined
}
export type FieldNames = { readonly [Field in ImportField]?: string }
export type ListsPreview = Value<Outputs['previewLists']>
export type ListChange = ListsPreview['changes'][number]
export type ListsReading = Inputs['previewLists'] & Reading
export type SheetKinds = NonNullable<Inputs['previewLists']['kinds']>
export type ListsInput = Omit<Inputs['lists'], 'batch'>
export type ListsPosted = Value<Outputs['lists']>
export type SheetPage = Preview['pages'][number]
export type RowProblem = Preview['problems'][number]
export type ImportField = RowProblem['field']
export type SheetChoice = NonNullable<Inputs['previewOpening']['choices']>[number]
export type Fix = NonNullable<Inputs['previewOpening']['fixes']>[number]
export type Reading = { readonly upload: string; readonly choices: SheetChoice[]; readonly fixes: Fix[] }
export type PostInput = Omit<Inputs['opening'], 'batch'>
export type Posted = Value<Outputs['opening']>
export type FeedInput = Omit<Inputs['scans'], 'batch'>
export type Fed = Value<Outputs['scans']>
export type FedRow = Fed['rows'][number]
export type Batch = Value<Outputs['batches']>[number]
export type ReverseInput = Inputs['reverse']
