import type { ImportField } from '#core/domain/problems/import.ts'
import { textOf } from '../read-cell.ts'
import { typeIt } from '../row-problem.ts'
import { textColumn, type Shown } from './list-columns.ts'
import type { ListColumn } from './list-type.ts'

/** Contacts A and B of an agency or a depot. What stands here is kept apart from everything else, so that it can be erased. */
export const contactColumns: readonly ListColumn[] = [
  { ...textColumn({ field: 'contactA', aliases: ['联系人', '负责人', '联系人a', 'a岗', '主要联系人', '管理员'], width: 12 }), isPersonal: true },
  phoneColumn({ field: 'contactAPhone', aliases: ['联系电话', '电话', '手机', '联系方式', '联系人电话', 'a岗电话'], width: 16 }, 'contactA'),
  phoneColumn({ field: 'contactANight', aliases: ['夜间电话', '值班电话', 'a岗夜间电话'], width: 16 }, 'contactA'),
  { ...textColumn({ field: 'contactB', aliases: ['备用联系人', '联系人b', 'b岗', '副联系人'], width: 12 }), isPersonal: true },
  phoneColumn({ field: 'contactBPhone', aliases: ['备用电话', '备用联系人电话', 'b岗电话'], width: 16 }, 'contactB'),
  phoneColumn({ field: 'contactBNight', aliases: ['备用夜间电话', 'b岗夜间电话'], width: 16 }, 'contactB'),
]

/** A phone belongs to somebody: without a name beside it the row is asked for one. */
function phoneColumn(shown: Shown, person: ImportField): ListColumn {
  return {
    ...shown, isPersonal: true,
    read: ({ reader }) => {
      const phone = textOf(reader, shown.field)
      const isNameless = phone !== '' && textOf(reader, person) === '' && reader.problems.every(({ field }) => field !== person)
      if (isNameless) reader.problems.push({ field: person, value: '', reason: { code: 'import.value-missing', field: person }, proposal: typeIt })
      return phone
    },
  }
}
