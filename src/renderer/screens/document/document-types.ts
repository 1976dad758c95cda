import type { AppRouter } from '#core/rpc/app-router.ts'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Inputs = inferRouterInputs<AppRouter>['document']
type Outputs = inferRouterOutputs<AppRouter>['document']
type Value<Answer> = Extract<Answer, { readonly ok: true }> extends { readonly value: infer Of } ? Of : never

export type DocumentView = Value<Outputs['view']>
export type Heading = DocumentView['heading']
export type ViewLine = DocumentView['lines'][number]
export type Neighbours = Value<Outputs['neighbours']>
export type Choices = Value<Outputs['choices']>
/** What is sent, without the command's id, which `useSend` makes. */
export type PostInput = Omit<Inputs['post'], 'command'>
export type ReverseInput = Omit<Inputs['reverse'], 'command'>
export type Posted = Value<Outputs['post']>
export type Reversed = Value<Outputs['reverse']>
export type Copied = Value<Outputs['copy']>
export type HeadingChange = Omit<inferRouterInputs<AppRouter>['draft']['changeHeading'], 'document' | 'revision'>
