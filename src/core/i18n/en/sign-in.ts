import type { Words } from '../words.ts'

export const signIn: Words['signIn'] = {
  title: 'Sign in',
  lead: 'Ledger of emergency supplies',
  name: 'Name',
  namePlaceholder: 'Type a name, or choose one below',
  people: 'People who can sign in',
  password: 'Password',
  desk: 'This computer is called',
  deskHint: 'Kept with every posting, for example "Desk one"',
  capsLock: 'Caps Lock is on; the password is case sensitive.',
  fullWidth: 'The password contains full-width characters; switch the input method off and type it again.',
  submit: 'Sign in',
  working: 'Signing in',
  nameMissing: 'Please fill in the name.',
  passwordMissing: 'Please fill in the password.',
  deskMissing: 'Please give this computer a name.',
  defaultDesk: (tail) => `Computer ${tail}`,
}
