import { momentText } from '#core/i18n/moment.ts'

/** Without the year, for what is recent: "11-20 08:03". */
export function shortMomentText(instant: string): string {
  return momentText(instant).slice(5)
}

/** "09:46" of the day that contains `now`, "11-19 09:46" of another day. */
export function momentOfDay(instant: string, now: string): string {
  const [moment, present] = [momentText(instant), momentText(now)]
  return moment.slice(0, 10) === present.slice(0, 10) ? clockText(instant) : moment.slice(5)
}

/** "09:46" */
export function clockText(instant: string): string {
  return momentText(instant).slice(11)
}
