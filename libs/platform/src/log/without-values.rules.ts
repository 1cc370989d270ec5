/** What an error says, without the values that it quotes: logs and dead letters hold nothing that identifies a person. */
const ADDRESS = /[^\s<>"'(),;:/]+(?::[^\s<>"'@/]+)?@[^\s<>"'(),;]+/g;
/** Tax numbers, identity numbers, phones. Ids and instants are shorter runs of digits. */
const LONG_NUMBER = /(?<![\w.-])\+?\d(?:[ ]?\d){9,}(?![\w-])/g;
const QUOTED = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'/g;

/** An error's text; what is longer quotes something. */
const LONGEST = 8_000;

/** `quotes`: the text quotes what somebody sent (a value that a type refuses), not the name of a column or constraint. */
export function withoutValues(text: string, quotes = false): string {
  const plain = text.slice(0, LONGEST).replace(ADDRESS, '…').replace(LONG_NUMBER, '…');
  return quotes ? plain.replace(QUOTED, '…') : plain;
}

/** PostgreSQL's class 22: a value that does not fit its type. Its message quotes the value. */
export const isDataException = (code: string | undefined): boolean => /^22[0-9A-Z]{3}$/.test(code ?? '');
