import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '#core/rpc/app-router.ts'

type Inputs = inferRouterInputs<AppRouter>
type Outputs = inferRouterOutputs<AppRouter>

/** What an entry says; the core's answer to it. */
export type EntryInput = Inputs['draft']['enter']
export type EntryAnswer = Extract<Outputs['draft']['enter'], { readonly ok: true }>['value']
export type Recorded = Extract<EntryAnswer, { readonly kind: 'recorded' }>
export type DraftView = Extract<Outputs['draft']['view'], { readonly ok: true }>['value']
export type DraftLine = DraftView['lines'][number]
export type LotOption = Extract<Outputs['draft']['lots'], { readonly ok: true }>['value'][number]
export type LookedUp = Extract<Outputs['draft']['lookUp'], { readonly ok: true }>['value']
export type FoundGoods = Extract<LookedUp, { readonly kind: 'found' }>
export type StationItem = Extract<Outputs['draft']['items'], { readonly ok: true }>['value'][number]
export type UnfinishedDraft = Outputs['draft']['unfinished'][number]

type Call<Area extends keyof Inputs, Name extends keyof Inputs[Area] & keyof Outputs[Area]> = (input: Inputs[Area][Name]) => Promise<Outputs[Area][Name]>

/** The few things that the station asks of the core. */
export type StationCalls = {
  readonly open: Call<'draft', 'open'>
  readonly changeHeading: Call<'draft', 'changeHeading'>
  readonly enter: Call<'draft', 'enter'>
  readonly undo: Call<'draft', 'undo'>
  readonly changeLine: Call<'draft', 'changeLine'>
  readonly view: Call<'draft', 'view'>
  readonly lookUp: Call<'draft', 'lookUp'>
  readonly items: Call<'draft', 'items'>
  readonly findBin: Call<'draft', 'findBin'>
  readonly findPaper: Call<'draft', 'findPaper'>
  readonly post: Call<'document', 'post'>
  readonly bindCode: Call<'master', 'bindCode'>
}

export function callsOf({ draft, document, master }: TRPCClient<AppRouter>): StationCalls {
  return {
    open: (input) => draft.open.mutate(input),
    changeHeading: (input) => draft.changeHeading.mutate(input),
    enter: (input) => draft.enter.mutate(input),
    undo: (input) => draft.undo.mutate(input),
    changeLine: (input) => draft.changeLine.mutate(input),
    view: (input) => draft.view.query(input),
    lookUp: (input) => draft.lookUp.query(input),
    items: (input) => draft.items.query(input),
    findBin: (input) => draft.findBin.query(input),
    findPaper: (input) => draft.findPaper.query(input),
    post: (input) => document.post.mutate(input),
    bindCode: (input) => master.bindCode.mutate(input),
  }
}
