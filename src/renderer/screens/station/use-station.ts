import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { reportAccident } from '../../app/accidents.ts'
import { isDisconnected } from '../../app/carrier.ts'
import { useTRPC, useTRPCClient } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { keep } from '../../parts/kept.ts'
import { newId } from '../../parts/new-id.ts'
import type { ToneName } from '../../parts/scan/tones.ts'
import { useShared } from '../../parts/shared-value.ts'
import { showToast } from '../../parts/toast.tsx'
import { useWords } from '../../parts/words.tsx'
import { dropAskedMode, inAskedMode } from './asked-mode.ts'
import { createStation, type Station } from './create-station.ts'
import { deskKey, draftOf, readDesk } from './desk.ts'
import { keptOutbox } from './kept-outbox.ts'
import { callsOf, type DraftView } from './station-calls.ts'
import { useRefresh } from './use-refresh.ts'

export type StationAtWork = ReturnType<typeof useStation>

type Paper = { readonly document: string; readonly number: string }

/** The station of this person at this desk, its state, and the draft as the core has it. */
export function useStation(sound: (tone: ToneName) => void) {
  const { me } = useSession()
  const client = useTRPCClient()
  const words = useWords()
  const [, go] = useLocation()
  const refresh = useRefresh()
  const around = {
    sound: useEffectEvent(sound),
    changed: useEffectEvent(refresh),
    open: useEffectEvent((path: string) => go(path)),
    posted: useEffectEvent(({ document, number }: Paper) =>
      showToast({ tone: 'ok', text: words.scan.postedToast(number), act: { text: words.common.print, run: () => go(paths.print('document', document)) } })),
  }
  const [station] = useState(() => createStation({
    calls: callsOf(client), newId, clock: wallClock, year: () => new Date().getFullYear(), wait: pause, isDisconnected,
    keepDesk: (desk) => keep(deskKey(me.id), JSON.stringify(desk)), outbox: keptOutbox(me.id),
    sound: (tone) => around.sound(tone), changed: () => around.changed(), posted: (paper) => around.posted(paper),
    openPaper: (document) => around.open(paths.document(document)), print: (document) => around.open(paths.print('document', document)),
  }, inAskedMode(readDesk(localStorage.getItem(deskKey(me.id))), location.search), reportAccident))
  const state = useShared(station.state)
  const draft = useDraft(station, draftOf(state.desk))
  useEffect(() => {
    dropAskedMode()
    station.resumeOutbox()
    return station.stop
  }, [station])
  return { station, state, draft }
}

/** The draft as the core has it; one that was posted or voided elsewhere is left alone. */
function useDraft(station: Station, document: string | undefined): DraftView | undefined {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.draft.view.queryOptions({ document: document ?? '' }, { enabled: document !== undefined, refetchOnMount: 'always' }))
  const draft = document !== undefined && data?.ok === true && data.value.heading.id === document ? data.value : undefined
  useEffect(() => {
    if (!draft) return
    const { id, revision, paper, goods } = draft.heading
    if (paper !== 'draft' || goods !== 'none') station.leave(id)
    else station.seen({ document: id, revision, lines: draft.lines })
  }, [station, draft])
  return draft
}

function wallClock(): string {
  return new Date().toTimeString().slice(0, 8)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
