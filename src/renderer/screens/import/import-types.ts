import type { AppRouter } from '#core/rpc/app-router.ts'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Inputs = inferRouterInputs<AppRouter>['intake']
type Outputs = inferRouterOutputs<AppRouter>['intake']
type Value<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Of } ? Of : never

/** A file that the core holds, and what it takes it for. */
export type ImportFile = Value<Outputs['recognise']> & { readonly upload: string }
export type ScanLog = Extract<ImportFile, { readonly kind: 'scans' }>
export type Preview = Value<Outputs['previewOpening']>
export type PreviewSheet = Preview['sheets'][number]
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
