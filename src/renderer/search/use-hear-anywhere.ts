import { useEffectEvent, useRef } from 'react'
import { codeKey } from '#core/domain/code-text.ts'
import { recognise } from '#core/domain/scan/recognise.ts'
import { useTRPCClient } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useScannerSettings } from '../parts/scan/desk-scanner.ts'
import { handOver } from '../parts/scan/scan-takers.ts'
import type { GunScan } from '../parts/scan/scan-listener.ts'
import { paths } from '../app/paths.ts'
import { deskKey, readDesk } from '../screens/station/desk.ts'
import { firstAct } from './scanned-acts.ts'
import { showCard, shownCard, type ScannedCard } from './scanned-state.ts'
import { openContents } from './search-open.ts'
import { useLead } from './use-lead.ts'

/**
 * A code read on a screen that has no use for it (screens.md §2.3): a command goes to the station, a paper opens, a bin shows
 * what lies in it, goods and unknown codes get a card; the same code once more does what stands first on the card.
 */
export function useHearAnywhere() {
  const client = useTRPCClient()
  const lead = useLead()
  const { me, can } = useSession()
  const [{ prefix, suffix }] = useScannerSettings()
  const turn = useRef(0)
  const name = async (scan: GunScan, item?: string) => {
    turn.current += 1
    const asked = turn.current
    const { depot } = readDesk(localStorage.getItem(deskKey(me.id)))
    const answer = await client.search.scanned.query({
      text: scan.text, scanner: { prefix, suffix, separators: scan.separators }, ...(depot === '' ? {} : { depot }), ...(item === undefined ? {} : { item }),
    })
    if (asked === turn.current) show({ scan, text: plainText(scan, prefix, suffix) }, answer)
  }
  const show = ({ scan, text }: Pick<ScannedCard, 'scan' | 'text'>, answer: Awaited<ReturnType<typeof client.search.scanned.query>>) => {
    if (!answer.ok) return showCard({ scan, text, problems: answer.problems })
    const named = answer.value
    if (named.kind === 'item' || named.kind === 'choose') return showCard({ scan, text, named })
    const [only, ...others] = named.kind === 'bins' ? named.bins : []
    if (only && others.length > 0 && named.kind === 'bins') return showCard({ scan, text, named })
    showCard(undefined)
    if (named.kind === 'document') lead.open('document', named.document)
    else if (only) openContents(only.id)
  }
  const hear = useEffectEvent((scan: GunScan): void | Promise<void> => {
    const read = recognise(scan.text, { prefix, suffix, separators: scan.separators, year: new Date().getFullYear() })
    if (read.kind === 'empty') return undefined
    if (read.kind === 'command') {
      if (!can('draft')) return undefined
      handOver(scan)
      return lead.go(paths.scan)
    }
    const before = shownCard()
    if (before && 'named' in before && before.named.kind === 'item' && codeKey(before.text) === read.key) return firstAct({ card: before, named: before.named, lead, can })
    return name(scan)
  })
  return { hear, choose: (card: ScannedCard, item: string) => name(card.scan, item) }
}

function plainText({ text, separators }: GunScan, prefix: string, suffix: string): string {
  return recognise(text, { prefix, suffix, separators, year: new Date().getFullYear() }).text
}
