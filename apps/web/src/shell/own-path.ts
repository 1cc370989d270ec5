/** The path of a pasted address of this house (`http://…/firms/1?q=a` or `/firms/1`), or undefined. */
export function ownPath(typed: string, origin: string): string | undefined {
  const text = typed.trim();
  if (/^\/(?![/\\])\S+$/.test(text)) return text;
  if (!/^https?:\/\//i.test(text)) return undefined;
  try {
    const url = new URL(text);
    return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : undefined;
  } catch {
    // Not an address after all: it is searched for as words.
    return undefined;
  }
}
