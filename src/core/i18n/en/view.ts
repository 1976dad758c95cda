import type { Words } from '../words.ts'

export const view: Words['view'] = {
  save: 'Save view',
  update: 'Update to this',
  change: 'Change view',
  newTitle: 'Save view',
  editTitle: (name) => `View ${name}`,
  about: 'Keeps conditions, columns, widths and order. Only you see it, at every desk where you sign in.',
  name: 'Name',
  opens: 'Open this list with it',
  remove: 'Delete',
  saved: (name) => `Saved as "${name}"`,
  updated: (name) => `"${name}" is updated`,
  removed: (name) => `"${name}" is deleted`,
  back: 'Bring back',
}
