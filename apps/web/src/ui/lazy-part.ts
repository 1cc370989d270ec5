import { lazy, type ComponentType } from 'react';
import { loadWords, type Part } from '../i18n/i18n.js';

/** A part of a page that comes when it is shown, with the words that only it and its own parts say. */
export const lazyPart = <P>(load: () => Promise<ComponentType<P>>, ...parts: Part[]) =>
  lazy(async () => {
    const [shown] = await Promise.all([load(), loadWords(parts)]);
    return { default: shown };
  });
