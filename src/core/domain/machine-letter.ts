const letters = 26
const first = 'A'.charCodeAt(0)

/** The letter after this one in document numbers: A … Z, AA … ZZ. */
export function nextMachine(machine: string): string {
  const index = [...machine].reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - first + 1, 0)
  const high = Math.floor(index / letters)
  return (high === 0 ? '' : String.fromCharCode(first + high - 1)) + String.fromCharCode(first + (index % letters))
}
