import { useLocation } from 'wouter'
import { PageHeader } from '../parts/page-header.tsx'
import { ViewTabs } from '../parts/view-tabs.tsx'
import { useWords } from '../parts/words.tsx'
import { paths } from './paths.ts'
import { useSession } from './session.tsx'

export type SettingsTab = 'mine' | 'backup' | 'people' | 'about'

/** The head of every settings screen: its title and the parts this person may open. */
export function SettingsTabs({ chosen }: { readonly chosen: SettingsTab }) {
  const words = useWords().settings
  const [, go] = useLocation()
  const { can } = useSession()
  const open: { readonly [Tab in SettingsTab]: boolean } = { mine: true, backup: can('backup') || can('audit'), people: can('people'), about: true }
  const tabs = (['mine', 'backup', 'people', 'about'] as const).filter((tab) => open[tab])
  return (
    <>
      <PageHeader title={words.title} />
      <ViewTabs
        name={words.tabsName}
        tabs={tabs.map((key) => ({ key, text: words.tabs[key] }))}
        chosen={chosen}
        onChoose={(key) => go(tabs.find((tab) => tab === key && tab !== 'mine') === undefined ? paths.settings : `${paths.settings}/${key}`)}
      />
    </>
  )
}
