import { Bell } from 'lucide-react'
import { useEffect, useState } from 'react'
import { KeyCap } from '../parts/key-cap.tsx'
import { useKeysAt } from '../parts/keys.ts'
import type { KeyPlace } from '../parts/key-layers.ts'
import { Layer } from '../parts/layer.tsx'
import { clockText } from '../parts/moment-text.ts'
import { forgetNotices, toastIcons, useNotices, type Notice } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import './notices.css'

/** In the title bar: what was said since this person signed in, for whoever looked away; a number while something is new. */
export function Notices() {
  const words = useWords().frame.notices
  const notices = useNotices()
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState(0)
  const unseen = notices.filter(({ key }) => key > seen).length
  const show = () => {
    setSeen(notices.at(-1)?.key ?? seen)
    setOpen(true)
  }
  useKeysAt(everywhere, [{ combo, label: words.title, run: show }])
  useEffect(() => forgetNotices, [])
  return (
    <>
      <button type="button" className="chrome-button notices-button" aria-haspopup="dialog" aria-keyshortcuts={combo} aria-label={words.name(unseen)} title={words.name(unseen)} onClick={show}>
        <Bell size={16} strokeWidth={1.8} aria-hidden />{unseen > 0 ? <span className="notices-count" aria-hidden>{unseen}</span> : null}
      </button>
      {open ? <NoticesLayer notices={notices} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function NoticesLayer({ notices, onClose }: { readonly notices: readonly Notice[]; readonly onClose: () => void }) {
  const words = useWords().frame.notices
  return (
    <Layer title={words.title} onClose={onClose} width={640} foot={<p className="notices-about">{words.about} <KeyCap combo={combo} /></p>}>
      {notices.length === 0 ? <p>{words.none}</p> : (
        <ol className="notices-list">{notices.toReversed().map((notice) => <Line key={notice.key} notice={notice} onClose={onClose} />)}</ol>
      )}
    </Layer>
  )
}

function Line({ notice: { tone, text, act, at }, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const Icon = toastIcons[tone]
  const run = () => {
    onClose()
    act?.run()
  }
  return (
    <li className={`notices-${tone}`}>
      <Icon size={18} strokeWidth={1.8} aria-hidden />
      <time dateTime={at}>{clockText(at)}</time>
      <span>{text}</span>
      {act ? <button type="button" className="link" onClick={run}>{act.text}</button> : null}
    </li>
  )
}

const combo = 'Alt+T'
const everywhere: KeyPlace = { level: 'everywhere' }
