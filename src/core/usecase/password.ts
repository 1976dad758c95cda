import { createHash, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** argon2id, 19 MiB, two passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

const once = '{once}'

/** The hash of a password that somebody else made: whoever comes in with it has to choose another first. */
export function goodOnce(passwordHash: string): string {
  return once + passwordHash
}

export function isGoodOnce(stored: string): boolean {
  return stored.startsWith(once)
}

export function passwordFits(stored: string, password: string): Promise<boolean> {
  return verify(isGoodOnce(stored) ? stored.slice(once.length) : stored, password.normalize('NFKC')).catch(() => false)
}

/** A secret for the client to hold; the database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code for paper: 5 groups of 4, no 0, 1, I or O; 100 bits. */
export function newRecoveryCode(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: 5 }, group).join('-')
}

/** A password that can be read out and typed by someone in a hurry. */
export function newPassword(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('').toLowerCase()
}
