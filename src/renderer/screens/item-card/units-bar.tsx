import { Hash, ListOrdered, Tags } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { IssueSerialsLayer } from '../../app/issue-serials-layer.tsx'
import { NameUnitsLayer } from '../../app/name-units-layer.tsx'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { mostUnits } from '../../app/unit-names.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Card, UnitRow } from './card-types.ts'

type Props = { readonly card: Card; readonly units: readonly UnitRow[]; readonly current: UnitRow | undefined }

/** Labels for units, and their serials: what is still to be stuck on comes first. */
export function UnitsBar({ card, units, current }: Props) {
  const { entry, units: words } = useWords().print
  const { can } = useSession()
  const [, go] = useLocation()
  const [layer, setLayer] = useState<'name' | 'issue' | undefined>(undefined)
  const due = units.filter(({ provisional }) => provisional)
  const print = (rows: readonly UnitRow[]) => go(paths.print('units', rows.slice(0, mostUnits).map(({ lot }) => lot).join(',')))
  const close = () => setLayer(undefined)
  return (
    <div className="item-acts">
      <ActionButton text={entry.unit} icon={Tags} combo="Ctrl+Shift+L" disabled={!current} onPress={() => current && print([current])} />
      {due.length > 0 ? <ActionButton text={entry.due(due.length)} icon={Tags} onPress={() => print(due)} /> : null}
      {can('bind-code') && due.length > 0 ? <ActionButton text={words.open} icon={Hash} onPress={() => setLayer('name')} /> : null}
      {can('bind-code') ? <ActionButton text={words.issue} icon={ListOrdered} onPress={() => setLayer('issue')} /> : null}
      {layer === 'name' ? <NameUnitsLayer item={card} units={due} onClose={close} /> : null}
      {layer === 'issue' ? <IssueSerialsLayer item={card} onClose={close} /> : null}
    </div>
  )
}
