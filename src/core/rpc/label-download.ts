import { z } from 'zod'
import { labelSheetNames, labelSheets, labelsOnSheet, mostOnSheet } from '../domain/label-paper.ts'
import { accept, type Result } from '../domain/result.ts'
import { maxDigits, maxPrefix, maxRun } from '../domain/serial-run.ts'
import { wordsOf } from '../i18n/words.ts'
import { binLabels } from '../report/labels/bin-label.ts'
import { itemLabels } from '../report/labels/item-label.ts'
import type { PaperLabelData } from '../report/labels/label-data.ts'
import { paperLabels } from '../report/labels/paper-label.ts'
import { maxLabels, type GoodsLabel } from '../usecase/goods-label.ts'
import { isPractice } from '../usecase/print-form.ts'
import { printBinLabels, printDocumentLabels, printItemLabels } from '../usecase/print-labels.ts'
import { maxLabelLines, printRunLabels, printStockLabels, printUnitLabels } from '../usecase/print-lot-labels.ts'
import { printPaperLabels, type PaperLabel } from '../usecase/print-paper-labels.ts'
import { id } from './schemas.ts'
import type { RequestContext } from './trpc.ts'

const mime = 'text/html; charset=utf-8'

const copies = z.number().int().min(1).max(maxLabels).default(1)
const per = z.enum(['pack', 'line'])
const run = z.object({ prefix: z.string().max(maxPrefix), first: z.number().int().min(1), digits: z.number().int().min(1).max(maxDigits), count: z.number().int().min(1).max(maxRun) })
/** Labels come off a roll unless a sheet is named; a start behind its end begins a new sheet. */
const onSheet = z.object({
  sheet: z.object({ sheet: z.enum(labelSheetNames), start: z.number().int().min(1).max(mostOnSheet) })
    .transform(({ sheet, start }) => ({ sheet, start: start > labelsOnSheet(labelSheets[sheet]) ? 1 : start })).optional(),
})
const askedGoods = z.union([
  z.object({ document: id, per }),
  z.object({ item: id, run, copies }),
  z.object({ item: id, lot: id.optional(), copies }),
  z.object({ lines: z.array(z.number().int()).min(1).max(maxLabelLines), per, copies }),
  z.object({ units: z.array(id).min(1).max(maxLabelLines), copies }),
])
const askedBins = z.object({ depot: id, bins: z.array(id).max(maxLabels).default([]) })
const askedPaper = z.object({ document: id, pieces: z.number().int().min(1).max(500) })

/** Labels on goods: `/download/label-item`, for a paper's lines, an item, lines of the stock list, units or a run of serials. */
export function goodsLabelDownload({ ctx, language }: RequestContext, input: unknown) {
  const labels = goodsLabels(ctx, askedGoods.parse(input))
  if (!labels.ok) return labels
  return accept({ name: 'labels.html', mime, body: itemLabels(labels.value, optionsOf({ ctx, language }, input)) })
}

/** Labels of a depot's bins: `/download/label-bin?input={"depot":…}`. */
export function binLabelDownload({ ctx, language }: RequestContext, input: unknown) {
  const bins = printBinLabels(ctx, askedBins.parse(input))
  if (!bins.ok) return bins
  const labels = bins.value.map(({ code, name, zone, depot, depotCode }) => ({ code: `L:${depotCode}/${code}`, bin: name, zone, depot }))
  return accept({ name: 'bins.html', mime, body: binLabels(labels, 'bars', optionsOf({ ctx, language }, input)) })
}

/** Labels for the pieces that go with a paper: `/download/label-paper?input={"document":…,"pieces":3}`. */
export function paperLabelDownload({ ctx, language }: RequestContext, input: unknown) {
  const label = printPaperLabels(ctx, askedPaper.parse(input))
  if (!label.ok) return label
  const options = optionsOf({ ctx, language }, input)
  return accept({ name: `${label.value.number}.html`, mime, body: paperLabels(piecesOf(label.value, options.words), options) })
}

function optionsOf({ ctx, language }: Pick<RequestContext, 'ctx' | 'language'>, input: unknown) {
  return { words: wordsOf(language), practice: isPractice(ctx), sheet: onSheet.parse(input).sheet }
}

function goodsLabels(ctx: RequestContext['ctx'], asked: z.infer<typeof askedGoods>): Result<readonly GoodsLabel[]> {
  if ('document' in asked) return printDocumentLabels(ctx, asked)
  if ('lines' in asked) return printStockLabels(ctx, asked)
  if ('units' in asked) return printUnitLabels(ctx, { lots: asked.units, copies: asked.copies })
  return 'run' in asked ? printRunLabels(ctx, asked) : printItemLabels(ctx, asked)
}

/** As many goods as fit the label by name, then how many kinds there are. */
const goodsNamed = 2

function piecesOf({ shape, goods, pieces, ...paper }: PaperLabel, { document, print: { label } }: ReturnType<typeof wordsOf>): readonly PaperLabelData[] {
  const named = goods.slice(0, goods.length > goodsNamed ? goodsNamed - 1 : goodsNamed).map(({ name, quantity, unit }) => label.goods(name, quantity, unit))
  const said = goods.length > goodsNamed ? [...named, label.more(goods.length)] : named
  return Array.from({ length: pieces }, (_, at) => ({ ...paper, title: document.titles[shape], goods: said, piece: at + 1, pieces }))
}
