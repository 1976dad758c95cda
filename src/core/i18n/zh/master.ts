export const master = {} as const
