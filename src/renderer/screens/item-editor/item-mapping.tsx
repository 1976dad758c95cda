import { useQuery } from '@tanstack/react-query'
import { GitMerge } from 'lucide-react'
import { useState } from 'react'
import { useTRPC } from '../../app/client.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FormSection } from '../../parts/form-field.tsx'
import { useWords } from '../../parts/words.tsx'
import { MappingLayer, type MappedItem } from './mapping-layer.tsx'

type Props = { readonly item: MappedItem | undefined; readonly readOnly: boolean }

/** 并入和拆分: under what the item goes on, and what went on under it. */
export function ItemMapping({ item, readOnly }: Props) {
  const words = useWords().office.mapping
  const answer = useQuery(useTRPC().office.mappings.queryOptions({ item: item?.id ?? '' }, { enabled: item !== undefined })).data
  const [open, setOpen] = useState(false)
  if (!item) return null
  const mappings = answer?.ok === true ? answer.value : []
  const mayMap = !readOnly && !mappings.some(({ from }) => from === item.id)
  return (
    <FormSection title={words.title} hint={words.hint} acts={mayMap ? <ActionButton text={words.open} icon={GitMerge} size="small" onPress={() => setOpen(true)} /> : null}>
      {mappings.length === 0 ? <p>{words.none}</p> : (
        <ul>
          {mappings.map((mapping) => (
            <li key={mapping.id}>{words.line(mapping.mappedOn, words.kinds[mapping.kind])}{words.becomes(`${mapping.fromCode} ${mapping.fromName}`, `${mapping.toCode} ${mapping.toName}`)}</li>
          ))}
        </ul>
      )}
      {open ? <MappingLayer item={item} onClose={() => setOpen(false)} /> : null}
    </FormSection>
  )
}
