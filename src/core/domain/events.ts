/** Warning colours of the law (突发事件应对法 Art 63), gravest last; '' while no warning is out. */
export const warningColours = ['', 'blue', 'yellow', 'orange', 'red'] as const
export type WarningColour = (typeof warningColours)[number]

/** Response levels Ⅰ to Ⅳ, the first the gravest. */
export const responseLevels = [1, 2, 3, 4] as const
export type ResponseLevel = (typeof responseLevels)[number]
