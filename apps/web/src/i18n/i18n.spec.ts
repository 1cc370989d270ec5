import { readdirSync, readFileSync } from 'node:fs';
import trCommon from './tr/common.js';
import enCommon from './en/common.js';
import trConsole from './tr/console.js';
import enConsole from './en/console.js';
import trDesk from './tr/desk.js';
import enDesk from './en/desk.js';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[here, value]] : flat(value, here);
  });
}
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

describe.each([
  ['common', trCommon, enCommon],
  ['console', trConsole, enConsole],
  ['desk', trDesk, enDesk],
])('the words of %s', (_, tr, en) => {
  const turkish = new Map(flat(tr as Tree));
  const english = new Map(flat(en as Tree));

  it('have the same keys in both languages', () =>
    expect([...english.keys()].sort()).toEqual([...turkish.keys()].sort()));
  it('are nowhere empty', () => {
    const empty = [...turkish, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });
  it('name the same values', () => {
    for (const [key, text] of turkish)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });
});

it('parts do not share a top word', () => {
  const tops = [trCommon, trConsole, trDesk].flatMap((part) => Object.keys(part));
  expect(tops.filter((key, i) => tops.indexOf(key) < i)).toEqual([]);
});

it('every key that the screens name has words', () => {
  const tree = { ...trCommon, ...trConsole, ...trDesk } as Tree;
  const known = new Set(flat(tree).map(([key]) => key.replace(/_(zero|one|other)$/, '')));
  const key = new RegExp(`'((?:${Object.keys(tree).join('|')})(?:\\.[\\w-]+)+)'`, 'g');
  const folder = new URL('../', import.meta.url);
  const missing = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.') && !file.startsWith('i18n'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(key)]
        .filter(([, name]) => !known.has(name))
        .map(([, name]) => `${file}: ${name}`),
    );
  expect(missing).toEqual([]);
});
