import { Monitor, PlugZap } from 'lucide-react'
import { useStatusCells, type StatusCell } from '../parts/status-cells.ts'
import { useWords } from '../parts/words.tsx'
import { useConnection } from './connection.ts'
import { paths } from './paths.ts'
import { deskName } from './session-keeping.ts'

/** The band at the bottom: the desk, the connection, and what screens and devices have to say. */
export function StatusBar({ onGo }: { readonly onGo: (path: string) => void }) {
  const words = useWords().frame
  const lost = useConnection() === 'lost'
  const desk: StatusCell = { key: 'desk', end: 'left', order: 0, icon: Monitor, text: deskName(), onPress: () => onGo(paths.settings) }
  const connection: StatusCell = { key: 'connection', end: 'left', order: 1, icon: PlugZap, text: words.status.connecting, tone: 'warn' }
  const cells = [desk, ...(lost ? [connection] : []), ...useStatusCells()]
  return (
    <footer className="status-bar" aria-label={words.regions.status} data-region>
      {(['left', 'right'] as const).map((end) => (
        <div key={end} className="status-end">
          {cells.filter((cell) => cell.end === end).map((cell) => <Cell key={cell.key} cell={cell} />)}
        </div>
      ))}
    </footer>
  )
}

function Cell({ cell }: { readonly cell: StatusCell }) {
  const { icon: Icon, text, tone = 'plain', onPress } = cell
  const content = <>{Icon ? <Icon size={14} strokeWidth={1.8} aria-hidden /> : null}<span>{text}</span></>
  if (onPress) return <button type="button" className={`status-cell status-${tone}`} onClick={onPress}>{content}</button>
  return <span className={`status-cell status-${tone}`} role="status">{content}</span>
}
