import type { MailState } from '#contracts/notifications/notifications.commands';

/** What became of a try. */
export type Outcome =
  | { state: 'sent' }
  | { state: 'unneeded' }
  /** The house itself could not be asked: a moment's wait, and no try. */
  | { state: 'waiting'; reason: string }
  | { state: 'queued' | 'failed' | 'uncertain'; reason: string };

/** An error of the connection as nodemailer tells it. */
export interface SendError {
  message: string;
  /** The server's answer, where there was one. */
  responseCode?: number;
  /** `CONN`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA` … */
  command?: string;
  /** `EENVELOPE`, `ECONNECTION`, `ETIMEDOUT` … */
  code?: string;
}

/**
 * What a failed try means. An answer of the server is definite: 4xx is tried again, 5xx to recipient or text is final. A loss
 * before the text left is tried again; a loss after it is uncertain, because the mail may have been taken: nobody but a person
 * sends it again. Whatever concerns the way (greeting, sign-in, sender) is the house's own trouble and waits for its mending.
 */
export function outcomeOf(error: SendError, handedOver: boolean): Outcome {
  const reason = classOf(error);
  const answered = error.responseCode !== undefined && !(handedOver && error.command === 'CONN');
  if (handedOver && !answered) return { state: 'uncertain', reason };
  if (
    answered &&
    error.responseCode! >= 500 &&
    (handedOver || error.command === 'RCPT TO' || error.command === 'DATA')
  )
    return { state: 'failed', reason };
  if (!answered && error.code === 'EENVELOPE') return { state: 'failed', reason };
  return { state: 'queued', reason };
}

/**
 * What kind of error it was: the server's number or nodemailer's code, and at which step. Its words stay where they came
 * from, since servers like to repeat whom the mail was for.
 */
export function classOf({ responseCode, code, command }: SendError): string {
  const said = responseCode === undefined ? known(code, /^[A-Z]{2,20}$/) : `SMTP ${responseCode}`;
  const step = known(command, /^[A-Z][A-Z0-9 -]{1,20}$/);
  return [said ?? 'CONNECTION', step && `(${step})`].filter(Boolean).join(' ');
}
const known = (text: string | undefined, form: RegExp): string | undefined =>
  text !== undefined && form.test(text) ? text : undefined;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Waiting times between tries: about a day and a half in all. */
const BACKOFF = [
  10 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  12 * HOUR,
];

/**
 * How long a mail waits whose address or words could not be asked. It waits as often as needed: that a service of the house
 * is away says nothing about the mail, and must not make it come hours later.
 */
export const WAITING_MS = 5 * SECOND;

/** When to try again after so many tries; undefined: no more. */
export function nextTry(tries: number, now: Date): Date | undefined {
  const wait = BACKOFF[tries - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait);
}

/** How a mail stands after a try: its state, the tries that count, and when it is due again, if it is. */
export function afterTry(
  outcome: Exclude<Outcome, { state: 'unneeded' }>,
  tries: number,
  now: Date,
): { state: MailState; tries: number; next: Date } {
  if (outcome.state === 'waiting')
    return { state: 'queued', tries: tries - 1, next: new Date(now.getTime() + WAITING_MS) };
  const next = outcome.state === 'queued' ? nextTry(tries, now) : undefined;
  return { state: outcome.state === 'queued' && !next ? 'failed' : outcome.state, tries, next: next ?? now };
}

/** What becomes of a mail whose sender died: unless the text had begun to leave, it simply waits again. */
export const afterDeath = (handedOver: boolean): 'queued' | 'uncertain' =>
  handedOver ? 'uncertain' : 'queued';
