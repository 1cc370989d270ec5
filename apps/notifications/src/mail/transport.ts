/** A mail as it leaves: envelope and bytes (RFC 5322). */
export interface Letter {
  id: string;
  from: string;
  to: string;
  bytes: Buffer;
}

/** What a transport may do while it sends. */
export interface Handover {
  /** Must be awaited before the first byte of the text leaves; refuses (throws) when somebody else holds the mail by now. */
  about(): Promise<void>;
  signal: AbortSignal;
}

/** Where mail goes. */
export abstract class Transport {
  /** Returns once it is certain that the mail was taken. Whatever it throws is judged by `outcomeOf`. */
  abstract send(letter: Letter, handover: Handover): Promise<void>;

  /** The text of a mail that lies here, or undefined where nothing is kept. */
  abstract textOf(mailId: string): Promise<string | undefined>;
}
