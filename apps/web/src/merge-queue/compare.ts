import { fold } from '#contracts/core/text';

/** A piece of text, and whether the other side lacks it. */
export interface Piece {
  text: string;
  differs: boolean;
}

/** The words of `text` that do not stand in `other` are marked; letters with and without marks are the same. */
export function markWords(text: string, other: string): Piece[] {
  const known = new Set(words(other));
  const pieces: Piece[] = [];
  for (const part of text.split(/(\s+)/)) {
    if (part === '') continue;
    const keys = words(part);
    const differs = keys.length > 0 && keys.some((key) => !known.has(key));
    const last = pieces.at(-1);
    if (last && (last.differs === differs || /^\s+$/.test(part))) last.text += part;
    else pieces.push({ text: part, differs });
  }
  return pieces;
}

const words = (text: string): string[] =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);

/** Both sides say something, and not the same. What one side does not know is no difference. */
export const contradict = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length === 0 || b.length === 0) return false;
  const left = new Set(a.map(fold));
  return !b.some((value) => left.has(fold(value)));
};
