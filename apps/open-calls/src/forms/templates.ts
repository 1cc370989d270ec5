import { readdirSync, readFileSync } from 'node:fs';
import type { FormDef } from '#contracts/open-calls/form/form-def';

/** A form of the house to start from. */
export interface Template {
  key: string;
  title: { tr: string; en: string };
  form: FormDef;
}

const FOLDER = new URL('./templates/', import.meta.url);

/** The templates beside this file, by key. Their spec holds them to the rules of every form. */
export const TEMPLATES: readonly Template[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Template);
