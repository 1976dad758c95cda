import { Dropdown } from 'antd'
import { ArrowLeft, ArrowRight, LockKeyhole, LogOut, ScanBarcode, Search, Settings, UserRound, Users } from 'lucide-react'
import { lockDesk } from '../parts/desk-lock.ts'
import { KeyCap } from '../parts/key-cap.tsx'
import { useWords } from '../parts/words.tsx'
import { openSearch } from '../search/search-open.ts'
import { Mark } from './mark.tsx'
import { Notices } from './notices.tsx'
import { paths } from './paths.ts'
import { useSession } from './session.tsx'
import { setSwitching } from './switching.ts'
import { lockCombo } from './use-idle-lock.ts'

type Props = {
  /** Absent for people who do not scan. */
  readonly onScan: (() => void) | undefined
  readonly onGo: (path: string) => void
}

/** The band at the top: name, back and forward, search, the scan station, who is signed in. */
export function TitleBar({ onScan, onGo }: Props) {
  const words = useWords()
  return (
    <header className="title-bar" aria-label={words.frame.regions.title} data-region>
      <span className="brand"><Mark size={26} /><strong>{words.common.product}</strong></span>
      <button type="button" className="chrome-button" aria-label={words.common.back} title={`${words.common.back} Alt ←`} onClick={() => history.back()}>
        <ArrowLeft size={18} strokeWidth={1.8} aria-hidden />
      </button>
      <button type="button" className="chrome-button" aria-label={words.common.forward} title={`${words.common.forward} Alt →`} onClick={() => history.forward()}>
        <ArrowRight size={18} strokeWidth={1.8} aria-hidden />
      </button>
      <button type="button" className="chrome-button chrome-search" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => openSearch()}>
        <Search size={16} strokeWidth={1.8} aria-hidden /><span>{words.search.box}</span><KeyCap combo="Ctrl+K" />
      </button>
      <span className="title-space" />
      {onScan ? (
        <button type="button" className="chrome-button chrome-outlined" onClick={onScan}>
          <ScanBarcode size={16} strokeWidth={1.8} aria-hidden />{words.frame.scanStation}<KeyCap combo="F2" />
        </button>
      ) : null}
      <Notices />
      <PersonMenu onGo={onGo} />
    </header>
  )
}

function PersonMenu({ onGo }: Pick<Props, 'onGo'>) {
  const words = useWords().frame
  const { me, signOut } = useSession()
  const items = [
    { key: 'switch', label: words.switchPerson.act, icon: <Users size={16} strokeWidth={1.8} aria-hidden />, onClick: () => setSwitching(true) },
    { key: 'lock', label: <>{words.lock.act} <KeyCap combo={lockCombo} /></>, icon: <LockKeyhole size={16} strokeWidth={1.8} aria-hidden />, onClick: lockDesk },
    { key: 'settings', label: words.screens.settings, icon: <Settings size={16} strokeWidth={1.8} aria-hidden />, onClick: () => onGo(paths.settings) },
    { key: 'sign-out', label: words.signOut, icon: <LogOut size={16} strokeWidth={1.8} aria-hidden />, onClick: signOut },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} transitionName="">
      <button type="button" className="chrome-button" aria-haspopup="menu" aria-label={`${words.person}: ${me.name}`}>
        <UserRound size={16} strokeWidth={1.8} aria-hidden />{me.name}
      </button>
    </Dropdown>
  )
}
