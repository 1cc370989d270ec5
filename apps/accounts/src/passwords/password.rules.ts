import { asciiLower } from '#contracts/core/text';
import { DomainError } from '#platform/errors/domain-error';

/**
 * OWASP's and NIST's present advice (SP 800-63B): length and nothing else; no rules of composition, no forced change.
 * Length (12 to 200) is checked with the message.
 */
export function checkPassword(password: string, email: string): void {
  const [local] = email.split('@');
  if ([email, local].includes(asciiLower(password)))
    throw new DomainError('PASSWORD_IS_EMAIL', { pointer: '/password' });
}
