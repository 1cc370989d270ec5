/** File names as people give them: kept for show, never used as a path. */
const MAX_NAME = 150;

/**
 * The name without folders, control characters, direction marks and what file systems forbid; composed (NFC), at most
 * 150 characters with the extension kept.
 */
export function cleanFileName(name: string): string {
  const base = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (!base) return 'dosya';
  const letters = [...base];
  if (letters.length <= MAX_NAME) return base;
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(base)?.[0] ?? '';
  return (
    letters
      .slice(0, MAX_NAME - extension.length)
      .join('')
      .trimEnd() + extension
  );
}

const ASCII: Record<string, string> = {
  ı: 'i',
  İ: 'I',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  ł: 'l',
};

/**
 * Value of a Content-Disposition header (RFC 6266): an ASCII name for old clients, and the real one in RFC 5987 form.
 * `inline` only for what a browser may show from our own origin; the rest is downloaded.
 */
export function contentDisposition(name: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const clean = cleanFileName(name);
  const ascii = clean
    .replace(/[^\x20-\x7e]/gu, (letter) => ASCII[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '_')
    .replace(/["\\%]/g, '_');
  const plain = `${kind}; filename="${ascii}"`;
  if (ascii === clean) return plain;
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${plain}; filename*=UTF-8''${encoded}`;
}
