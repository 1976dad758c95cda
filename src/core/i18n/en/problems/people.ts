import type { PeopleProblem } from '#core/domain/problems/people.ts'
import { clockSecondText } from '../../moment.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const peopleProblems: ProblemWords<PeopleProblem> = {
  'right.missing': () => 'You do not have this right. Ask the administrator, or let someone who has it do this.',
  'session.missing': () => 'You are signed out. Sign in again; drafts are kept.',
  'session.wrong-password': () => 'Name or password is wrong. Try again.',
  'session.not-proved': () => 'The password is wrong. Try again.',
  'session.password-once': () => 'This is a one-time password from the administrator. Choose a password of your own and sign in.',
  'session.blocked': (p) => `Too many wrong passwords. Try again after ${clockSecondText(p.until)}.`,
  'person.password-short': (p) => `A password has at least ${p.least} characters.`,
  'person.password-same': () => 'The new password is the old one. Choose another.',
  'person.password-spent': () => 'This one-time password has been used. Ask the administrator for another.',
  'person.wrong-old-password': () => 'The old password is wrong. Try again.',
  'person.name-missing': () => 'Fill in the name.',
  'person.name-taken': (p) => `Someone is already called ${p.name}. Add the agency or a number.`,
  'person.role-missing': () => 'Choose at least one role; without one there is nothing to see.',
  'person.role-unknown': (p) => `There is no role ${p.role}. Choose from the list.`,
  'person.keeper-and-finance': () => 'The keeper and the accountant of one depot are two people.',
  'person.wrong-recovery-code': () => 'The recovery code is wrong. Compare it with the sheet group by group.',
  'person.no-administrator': (p) => `${p.name} is no administrator. The sheet resets administrators only; they reset everyone else.`,
  'person.last-administrator': () => 'One administrator must remain. Hand the role over first.',
}
