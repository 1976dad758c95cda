import { useTRPCClient } from '../app/client.ts'
import { useAnswerTo } from '../parts/use-answer-to.ts'
import type { SearchGroups } from './search-types.ts'

/** What the core finds for the text as it is typed; nothing is asked for no text. */
export function useFound(text: string) {
  const client = useTRPCClient()
  const find = async (asked: string): Promise<SearchGroups> => {
    const answer = asked === '' ? undefined : await client.search.all.query({ text: asked })
    return answer?.ok === true ? answer.value : []
  }
  const { answer = [], settled, failed } = useAnswerTo(find, text)
  return { groups: text === '' ? [] : answer, settled: text === '' || settled, failed }
}
