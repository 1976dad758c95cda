import { useQuery } from '@tanstack/react-query'
import { Pencil, Plus, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { unassignedBin } from '#core/domain/place.ts'
import { useTRPC } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useRetire } from '../../app/use-retire.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormSection } from '../../parts/form-field.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useWords } from '../../parts/words.tsx'
import type { DepotRow, PlaceRow } from './depot-form.ts'
import { PlaceLayer, type EditedPlace } from './place-layer.tsx'

/** 库区和库位: zones first, each with its bins. */
export function DepotPlaces({ depot }: { readonly depot: DepotRow | undefined }) {
  const words = useWords().master.depot
  return depot ? <KnownPlaces depot={depot} /> : <FormSection title={words.places}><p>{words.saveFirst}</p></FormSection>
}

function KnownPlaces({ depot }: { readonly depot: DepotRow }) {
  const words = useWords().master.depot
  const { can } = useSession()
  const answer = useQuery(useTRPC().master.places.queryOptions({ depot: depot.id })).data
  const [edited, setEdited] = useState<EditedPlace | undefined>(undefined)
  const places = answer?.ok === true ? answer.value : []
  const zones = places.filter(({ kind }) => kind === 'zone')
  const mayEdit = can('master') || can('master-bins', { agency: depot.owner, depot: depot.id })
  const acts = mayEdit ? (
    <>
      <ActionButton text={words.addZone} icon={Plus} size="small" combo="Alt+Q" onPress={() => setEdited({ kind: 'zone', parent: depot.id })} />
      <ActionButton text={words.addBin} icon={Plus} size="small" combo="Alt+W" onPress={() => setEdited({ kind: 'bin', parent: depot.id })} />
    </>
  ) : null
  return (
    <FormSection title={words.places} hint={words.placesHint} acts={acts}>
      {answer?.ok === false ? <ProblemList problems={answer.problems} /> : null}
      <PlaceTable places={ordered(places, depot.id)} zones={zones} mayEdit={mayEdit} onEdit={(place) => setEdited({ kind: place.kind, parent: place.parent, place })} />
      {edited ? <PlaceLayer depot={depot.id} zones={zones.filter((zone) => !isRetired(zone))} edited={edited} onClose={() => setEdited(undefined)} /> : null}
    </FormSection>
  )
}

/** Each zone before its bins; bins of no zone first. */
function ordered(places: readonly PlaceRow[], depot: string): readonly PlaceRow[] {
  const inside = (parent: string) => places.filter((place) => place.kind === 'bin' && place.parent === parent)
  return [...inside(depot), ...places.filter(({ kind }) => kind === 'zone').flatMap((zone) => [zone, ...inside(zone.id)])]
}

type TableProps = {
  readonly places: readonly PlaceRow[]
  readonly zones: readonly PlaceRow[]
  readonly mayEdit: boolean
  readonly onEdit: (place: PlaceRow) => void
}

function PlaceTable({ places, zones, mayEdit, onEdit }: TableProps) {
  const words = useWords().master
  const { retire, problems } = useRetire()
  return (
    <>
      <ProblemList problems={problems} />
      <table className="form-rows">
        <thead><tr><th>{words.depot.placeCode}</th><th>{words.depot.placeName}</th><th>{words.depot.inZone}</th><th /><th /></tr></thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.id} data-retired={isRetired(place) ? 'true' : undefined}>
              <PlaceCells place={place} zone={zones.find(({ id }) => id === place.parent)?.name} />
              <td>
                {place.name === unassignedBin.name || !mayEdit ? null : (
                  <>
                    <ActionButton text={words.depot.rename} icon={Pencil} kind="quiet" size="small" onPress={() => onEdit(place)} />
                    <ActionButton text={isRetired(place) ? words.reinstate : words.retire} icon={isRetired(place) ? RotateCcw : X} kind="quiet" size="small" onPress={() => void retire({ table: 'place', id: place.id, name: place.name, revision: place.revision }, !isRetired(place))} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A zone stands out; a bin names its zone. */
function PlaceCells({ place, zone }: { readonly place: PlaceRow; readonly zone: string | undefined }) {
  const words = useWords().master.depot
  const { kind, code, name } = place
  if (kind === 'zone') return <><td><strong>{code}</strong></td><td><strong>{name}</strong></td><td>{words.zone}</td><td><PlaceState place={place} /></td></>
  return <><td>{code}</td><td>{name}</td><td>{zone ?? words.noZone}</td><td><PlaceState place={place} /></td></>
}

function PlaceState({ place }: { readonly place: PlaceRow }) {
  const words = useWords().master
  if (isRetired(place)) return <StateTag tone="idle" text={words.retired} />
  return place.holds ? <StateTag tone="ok" text={words.depot.holdsGoods} /> : null
}

function isRetired({ retiredOn }: PlaceRow): boolean {
  return retiredOn !== null && retiredOn !== undefined
}
