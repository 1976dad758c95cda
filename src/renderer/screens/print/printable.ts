import { useQuery } from '@tanstack/react-query'
import type { Problem } from '#core/domain/problem.ts'
import { coreFetch } from '../../app/core-fetch.ts'

/** A page of its own that the core makes, such as `form` with `{ document }`. */
export type Printable = { readonly file: string; readonly input: object }

export type MadePage = { readonly html: string; readonly labels: number }

type Answer = { readonly ok: true; readonly value: MadePage } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the page to preview and print; `refresh` after a print, which counts. */
export function usePrintable(printable: Printable | undefined) {
  const found = useQuery({
    queryKey: [['document', 'print'], printable],
    queryFn: () => readPage(printable),
    enabled: printable !== undefined,
    staleTime: 0,
  })
  return {
    page: found.data?.ok === true ? found.data.value : undefined,
    problems: found.data?.ok === false ? found.data.problems : [],
    refresh: () => found.refetch(),
  }
}

async function readPage(printable: Printable | undefined): Promise<Answer> {
  if (!printable) throw new Error('nothing to read')
  const answer = await coreFetch(`/download/${printable.file}?input=${encodeURIComponent(JSON.stringify(printable.input))}`)
  if (answer.status === 409) return { ok: false, problems: ((await answer.json()) as { readonly problems: readonly Problem[] }).problems }
  if (!answer.ok) throw new Error(`the page was not made: ${answer.status}`)
  const html = await answer.text()
  return { ok: true, value: { html, labels: parsed(html).querySelectorAll('.label').length } }
}

export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

export function styleOf(page: Document): string {
  return [...page.querySelectorAll('style')].map((style) => style.textContent).join('\n')
}
