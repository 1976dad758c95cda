import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Input } from 'antd'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { contactSeats, type ContactSeat } from '#core/domain/contacts.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { ConfirmLayer } from '../parts/confirm-layer.tsx'
import { FormField, FormSection } from '../parts/form-field.tsx'
import { Layer } from '../parts/layer.tsx'
import { newId } from '../parts/new-id.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import { showToast } from '../parts/toast.tsx'
import { useWords } from '../parts/words.tsx'
import { useTRPC, useTRPCClient } from './client.ts'
import { useSend } from './use-send.ts'

type Answer = inferRouterOutputs<AppRouter>['office']['contacts']
type Contact = Extract<Answer, { readonly ok: true }>['value'][number]
type Props = { /** A depot or an agency that is saved already. */ readonly subject: string | undefined; readonly readOnly: boolean }

/** 联系人: contacts A and B of a depot or an agency, by day and by night. */
export function ContactsSection({ subject, readOnly }: Props) {
  const words = useWords().office.contacts
  return (
    <FormSection title={words.title} hint={words.hint}>
      {subject === undefined ? <p>{words.saveFirst}</p> : <Contacts subject={subject} readOnly={readOnly} />}
    </FormSection>
  )
}

function Contacts({ subject, readOnly }: { readonly subject: string; readonly readOnly: boolean }) {
  const words = useWords().office.contacts
  const answer = useQuery(useTRPC().office.contacts.queryOptions({ subject })).data
  const [edited, setEdited] = useState<ContactSeat | undefined>(undefined)
  const [erased, setErased] = useState<Contact | undefined>(undefined)
  const contacts = answer?.ok === true ? answer.value : []
  const at = (seat: ContactSeat) => contacts.find((contact) => contact.seat === seat)
  return (
    <>
      <ProblemList problems={answer?.ok === false ? answer.problems : []} />
      <table className="form-rows">
        <thead><tr><th>{words.seat}</th><th>{words.name}</th><th>{words.post}</th><th>{words.dayPhone}</th><th>{words.nightPhone}</th><th /></tr></thead>
        <tbody>{contactSeats.map((seat) => <ContactCells key={seat} seat={seat} contact={at(seat)} readOnly={readOnly} onEdit={() => setEdited(seat)} onErase={() => setErased(at(seat))} />)}</tbody>
      </table>
      {edited ? <ContactLayer subject={subject} seat={edited} contact={at(edited)} onClose={() => setEdited(undefined)} /> : null}
      {erased ? <EraseLayer subject={subject} contact={erased} onClose={() => setErased(undefined)} /> : null}
    </>
  )
}

type CellsProps = { readonly seat: ContactSeat; readonly contact: Contact | undefined; readonly readOnly: boolean; readonly onEdit: () => void; readonly onErase: () => void }

function ContactCells({ seat, contact, readOnly, onEdit, onErase }: CellsProps) {
  const words = useWords().office.contacts
  return (
    <tr>
      <td><strong>{words.seats[seat]}</strong></td>
      <td>{contact?.name ?? words.none}</td><td>{contact?.post}</td><td>{contact?.dayPhone}</td><td>{contact?.nightPhone}</td>
      <td>
        {readOnly ? null : <ActionButton text={contact ? words.change : words.edit} icon={Pencil} kind="quiet" size="small" onPress={onEdit} />}
        {readOnly || !contact ? null : <ActionButton text={words.erase} icon={Trash2} kind="quiet" size="small" onPress={onErase} />}
      </td>
    </tr>
  )
}

type Typed = { readonly name: string; readonly post: string; readonly dayPhone: string; readonly nightPhone: string }
type Saving = Typed & { readonly contact: string; readonly subject: string; readonly seat: ContactSeat }
type LayerProps = { readonly subject: string; readonly seat: ContactSeat; readonly contact: Contact | undefined; readonly onClose: () => void }

function ContactLayer({ subject, seat, contact, onClose }: LayerProps) {
  const all = useWords()
  const words = all.office.contacts
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { send, busy, problems } = useSend<Saving, true>((input) => client.office.saveContact.mutate(input))
  const [id] = useState(() => contact?.id ?? newId<'place'>())
  const [typed, setTyped] = useState<Typed>({ name: contact?.name ?? '', post: contact?.post ?? '', dayPhone: contact?.dayPhone ?? '', nightPhone: contact?.nightPhone ?? '' })
  const save = async () => {
    if (!(await send({ ...typed, contact: id, subject, seat }))) return
    showToast({ tone: 'ok', text: all.master.saved(typed.name.trim()) })
    await queries.invalidateQueries()
    onClose()
  }
  const text = (field: keyof Typed) => (input: string) => <Input id={input} data-first-focus={field === 'name'} value={typed[field]} maxLength={40} onChange={(event) => setTyped({ ...typed, [field]: event.target.value })} />
  const foot = <div className="layer-foot"><ActionButton text={busy ? all.master.saving : all.master.save} combo="Ctrl+S" kind="main" busy={busy} onPress={() => void save()} /></div>
  return (
    <Layer title={words.editTitle(words.seats[seat])} onClose={onClose} foot={foot}>
      <div className="form-grid">
        <FormField label={words.name} span={6}>{text('name')}</FormField>
        <FormField label={words.post} span={6}>{text('post')}</FormField>
        <FormField label={words.dayPhone} span={6}>{text('dayPhone')}</FormField>
        <FormField label={words.nightPhone} span={6}>{text('nightPhone')}</FormField>
      </div>
      <ProblemList problems={problems} />
    </Layer>
  )
}

function EraseLayer({ subject, contact, onClose }: { readonly subject: string; readonly contact: Contact; readonly onClose: () => void }) {
  const words = useWords().office.contacts
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { send, problems } = useSend<{ readonly subject: string; readonly seat: ContactSeat }, true>((input) => client.office.eraseContact.mutate(input))
  const erase = async () => {
    if (!(await send({ subject, seat: contact.seat }))) return
    showToast({ tone: 'ok', text: words.erased(contact.name) })
    await queries.invalidateQueries()
    onClose()
  }
  return <ConfirmLayer title={words.erase} act={words.erase} danger onAct={erase} onClose={onClose}><p>{words.eraseAsk(contact.name)}</p><ProblemList problems={problems} /></ConfirmLayer>
}
