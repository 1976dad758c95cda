import { minPasswordLength } from '#core/domain/password-rule.ts'

export type PersonFault = 'name' | 'desk' | 'password' | 'again'

type Entered = { readonly name: string; readonly desk: string; readonly password: string; readonly again: string }

/** The first field that keeps the administrator from being made. */
export function faultIn({ name, desk, password, again }: Entered): PersonFault | undefined {
  if (name.trim() === '') return 'name'
  if (desk.trim() === '') return 'desk'
  if (password.length < minPasswordLength) return 'password'
  return password === again ? undefined : 'again'
}
