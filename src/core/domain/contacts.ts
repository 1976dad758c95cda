/** AB 岗: the first to call, and who stands in. */
export const contactSeats = ['A', 'B'] as const
export type ContactSeat = (typeof contactSeats)[number]
