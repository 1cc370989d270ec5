import type { Command } from '#contracts/core/command';
import { fieldsOf, type Schema } from '#contracts/core/fields';
import { DomainError } from '#platform/errors/domain-error';
import { faultsOfMessage } from '#platform/messaging/plain-message.rules';

type Values = Record<string, unknown>;

/**
 * The message that a request says: body, query and path put together. Texts of path and query become what the field is
 * declared as, where they can; what they cannot be is left to the service to refuse, with its pointer. What the contract
 * does not know travels on for the same reason.
 */
export function requestMessage(
  command: Command,
  sent: { params: Values; query: Values; body: unknown; ifMatch?: string },
): Values {
  const fields = fieldsOf(command.request);
  const message: Values = { ...bodyOf(sent.body) };
  // Before anything recurses over it; each name of the address is looked at, too, since objects swallow some of them.
  const unfit = [sent.body ?? {}, sent.query, sent.params].flatMap(faultsOfMessage);
  if (unfit.length > 0) throw new DomainError('VALIDATION', { errors: unfit });
  const coerced = (values: Values) =>
    Object.entries(values).map(([name, value]) => [name, coerce(value, fields.get(name)?.schema)] as const);
  for (const [name, value] of coerced(sent.query)) {
    if (Object.hasOwn(message, name)) throw said('UNKNOWN_FIELD', name);
    message[name] = value;
  }
  for (const [name, value] of coerced(sent.params)) {
    // The address says which record it is; a body that names another one is a mistake, not a choice.
    if (Object.hasOwn(message, name) && message[name] !== value) throw said('UNKNOWN_FIELD', name);
    message[name] = value;
  }
  if (command.versioned) message.ifVersion = versionOf(sent.ifMatch);
  return message;
}

const said = (code: string, name: string): DomainError =>
  new DomainError('VALIDATION', {
    errors: [{ code, pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` }],
  });

function bodyOf(body: unknown): Values {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body))
    throw new DomainError('VALIDATION', {
      errors: [{ code: 'WRONG_TYPE', pointer: '', params: { expected: 'object' } }],
    });
  return body as Values;
}

/** A text of the address as the field's type wants it. */
export function coerce(value: unknown, schema: Schema | undefined): unknown {
  if (schema?.type === 'array')
    return (Array.isArray(value) ? value : [value]).map((item) => coerce(item, schema.items));
  if (typeof value !== 'string') return value;
  if (schema?.type === 'integer' && /^-?\d{1,16}$/.test(value)) return Number(value);
  if (schema?.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

/** The number in `If-Match: "3"` (a weak tag will do: the version is the whole state). */
export function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new DomainError('VERSION_REQUIRED');
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(ifMatch)?.[1];
  // Any other tag is of no version that the record ever had.
  if (version === undefined) throw new DomainError('VERSION_CONFLICT');
  return Number(version);
}

/** The caller's key for repeating a command safely. */
export function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(header))
    throw new DomainError('VALIDATION', {
      errors: [
        {
          code: 'WRONG_FORM',
          pointer: '/headers/Idempotency-Key',
          params: { pattern: '0199c5f2-8a4e-7f31-9c1f-2f6c7d1e0b42' },
        },
      ],
    });
  return header;
}
