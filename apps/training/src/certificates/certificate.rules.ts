import { randomBytes } from 'node:crypto';

/** Digits and letters that cannot be taken for each other (Crockford's base 32: no I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A verification code: 128 random bits in 26 letters, short enough to type and to scan. */
export function newCode(random: Buffer = randomBytes(16)): string {
  let value = BigInt(`0x${random.toString('hex')}`);
  let code = '';
  for (let i = 0; i < 26; i++) {
    code = ALPHABET[Number(value & 31n)] + code;
    value >>= 5n;
  }
  return code;
}

/** The code as it was meant: typed in small letters, O for 0, I or L for 1. */
export const readCode = (typed: string): string =>
  typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

/** `DEKVEP-2023-0007`; beyond 9999 the number grows. */
export const certificateNumber = (program: string, year: number, n: number): string =>
  `${program}-${year}-${String(n).padStart(4, '0')}`;
