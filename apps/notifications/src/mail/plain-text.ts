/** The text of a mail that this service wrote itself: one part, base64. */
export function simpleParser(eml: string): string {
  const body = eml
    .split(/\r?\n\r?\n/)
    .slice(1)
    .join('\n');
  return Buffer.from(body, 'base64').toString('utf8');
}
