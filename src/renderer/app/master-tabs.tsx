import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { PageHeader } from '../parts/page-header.tsx'
import { ViewTabs } from '../parts/view-tabs.tsx'
import { useWords } from '../parts/words.tsx'
import { paths } from './paths.ts'

export const masterTabs = ['items', 'depots', 'agencies', 'events', 'levels', 'lists', 'fields'] as const
export type MasterTab = (typeof masterTabs)[number]

type Props = { readonly chosen: MasterTab; readonly children?: ReactNode }

/** The head of the lists of master data; `children` are the list's own actions. */
export function MasterTabs({ chosen, children }: Props) {
  const words = useWords().master
  const [, go] = useLocation()
  return (
    <>
      <PageHeader title={words.title}>{children}</PageHeader>
      <ViewTabs
        name={words.tabsName}
        tabs={masterTabs.map((key) => ({ key, text: words.tabs[key] }))}
        chosen={chosen}
        onChoose={(key) => go(key === 'items' ? paths.master : `${paths.master}/${key}`)}
      />
    </>
  )
}
