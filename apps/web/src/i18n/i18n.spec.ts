import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../', import.meta.url));
const subjects = readdirSync(join(src, 'i18n/tr')).map((file) => file.replace(/\.ts$/, ''));
const read = async (language: string, subject: string) =>
  ((await import(`./${language}/${subject}.js`)) as { default: Tree }).default;
const tr: Record<string, Tree> = {};
const en: Record<string, Tree> = {};
for (const subject of subjects) {
  tr[subject] = await read('tr', subject);
  en[subject] = await read('en', subject);
}

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[here, value]] : flat(value, here);
  });
}
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

describe.each(subjects)('the words of %s', (subject) => {
  const turkish = new Map(flat(tr[subject]));
  const english = new Map(flat(en[subject]));

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
  const tops = Object.values(tr).flatMap((part) => Object.keys(part));
  expect(tops.filter((key, i) => tops.indexOf(key) < i)).toEqual([]);
});

it('a history names the same deeds to the staff in the drawer as on the page', () => {
  const deeds = (...path: string[]) =>
    flat(path.reduce((tree, key) => tree[key] as Tree, tr as unknown as Tree)).map(([key]) => key);
  expect(deeds('callDesk', 'desk', 'action').sort()).toEqual(deeds('history', 'history', 'did').sort());
});

it('every key that the screens name has words', () => {
  const tree: Tree = Object.assign({}, ...Object.values(tr));
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

describe('a page brings the words along that it and its parts say', () => {
  const subjectOf = new Map(
    Object.entries(tr).flatMap(([subject, words]) =>
      Object.keys(words).map((top) => [top, subject] as const),
    ),
  );
  const said = new RegExp(`['\`](${[...subjectOf.keys()].join('|')})\\.[a-zA-Z$]`, 'g');

  const part = /lazyPart\(\s*\(\) => import\('([^']+)\.js'\)\.then\(\(m\) => m\.\w+\),([^)]*)\)/g;

  /** Subjects that a file, and what it loads at once or later, says; without those that a part of it brings along itself. */
  function saidFrom(file: string, seen = new Set<string>(), found = new Set<string>()): Set<string> {
    const path = [`${file}.tsx`, `${file}.ts`].find((name) => existsSync(name));
    if (!path || seen.has(path) || path.includes('/i18n/')) return found;
    seen.add(path);
    let text = readFileSync(path, 'utf8');
    for (const [whole, other, brings] of text.matchAll(part)) {
      for (const subject of saidFrom(join(dirname(path), other)))
        if (!brings.includes(`'${subject}'`)) found.add(subject);
      text = text.replace(whole, '');
    }
    for (const [, top] of text.matchAll(said)) found.add(subjectOf.get(top)!);
    for (const [, other] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)\.js'/g))
      saidFrom(join(dirname(path), other), seen, found);
    return found;
  }

  const routes = ['console-pages.tsx', 'program-pages.tsx']
    .map((file) => readFileSync(join(src, 'routes', file), 'utf8'))
    .join('');
  const pages = [
    ...routes.matchAll(
      /(inProgram|inConsole)\(\s*'[^']*',\s*lazyRouteComponent\(\(\) => import\('\.\.\/([^']+)\.js'\), '\w+'\),?([^)]*)\)/g,
    ),
  ].map(([, parent, file, parts]) => ({
    file,
    brought: new Set([
      'common',
      'shell',
      ...(parent === 'inProgram' ? ['programs'] : []),
      ...[...parts.matchAll(/'(\w+)'/g)].map(([, part]) => part),
    ]),
  }));

  it('all pages are looked at', () =>
    expect(pages.length).toBe(routes.match(/lazyRouteComponent\(\(/g)!.length));
  it.each(pages.map(({ file, brought }) => [file, brought] as const))('%s', (file, brought) =>
    expect([...saidFrom(join(src, file))].filter((subject) => !brought.has(subject))).toEqual([]),
  );
});
