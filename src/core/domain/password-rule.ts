/** Fewest characters of a password; screens say so before the core refuses. */
export const minPasswordLength = 6
