/** The three seminar lists: more rows than people, more spellings than firms. */
import { writeCsv } from '../csv.mjs';
import { ascii, spellName, spellPhone, spellTitle } from '../spelling.mjs';
import { writeWorkbook } from '../workbook.mjs';
import { SEMINARS } from './events.mjs';

const FIRMS = 428;
const PEOPLE = 495;

/** @returns {object[][]} the rows of each seminar, as intents {person, firm, org?, name?, phone?, email?, absent?} */
export function planSeminars(c, doubts, selected, ambassadors) {
  const { rng, w } = c;
  const rows = [[], [], []];
  const firms = new Set();
  const people = new Set();
  const put = (seminar, intent) => {
    rows[seminar].push(intent);
    if (intent.absent) return;
    if (intent.firm) firms.add(intent.firm);
    people.add(intent.person);
  };
  for (const intent of doubts.intents) put(intent.seminar, intent);
  // Who is one and the same is decided by a person; these records stand for one who is already counted.
  const ordinary = (person, firm = person.organisation) => ({
    person,
    firm: firm.institution ? undefined : firm,
    organisation: firm,
  });

  for (const i of [...c.institutions, ...c.unlisted]) {
    for (let k = rng.int(1, 2); k > 0; k--) put(rng.int(0, 2), ordinary(i.people[k - 1] ?? w.person(i)));
  }
  const staffGuest = c.staff[1];
  [0, 1, 2].forEach((s) => put(s, ordinary(staffGuest)));
  for (let k = 0; k < 2; k++) {
    const free = w.person(undefined, { job: 'Serbest danışman' });
    put(k, { person: free, phone: false, email: true });
    if (k === 0) put(2, { person: free, phone: false, email: true });
  }
  for (const f of selected)
    put(rng.int(0, 2), ordinary(rng.pick(ambassadors.filter((a) => a.firm === f)).person));

  const crowd = rng.shuffle(
    [...c.members, ...c.strangers].filter((f) => !doubts.taken.has(f) && !firms.has(f)),
  );
  const attending = crowd.slice(0, FIRMS - firms.size);
  const absent = crowd.slice(attending.length, attending.length + 6);
  for (const f of attending) put(rng.pick([0, 0, 1, 1, 2, 2, 2]), ordinary(w.person(f)));
  while (people.size < PEOPLE) put(rng.int(0, 2), ordinary(w.person(rng.pick(attending))));

  const regular = rng.shuffle(
    [...people].filter((p) => p.organisation && attending.includes(p.organisation)),
  );
  const rowsOf = (p) => [0, 1, 2].filter((s) => rows[s].some((r) => r.person === p));
  for (const p of regular.slice(0, 74))
    put([0, 1, 2].filter((s) => !rowsOf(p).includes(s))[rng.int(0, 1)], ordinary(p));
  for (const p of regular.slice(60, 74))
    [0, 1, 2].filter((s) => !rowsOf(p).includes(s)).forEach((s) => put(s, ordinary(p)));
  // The same person twice on one list, the second time in other letters.
  for (const p of regular.slice(90, 97)) put(rowsOf(p)[0], { ...ordinary(p), again: true });
  // Two who came once for their firm and once for another: the phone tells.
  for (const [k, p] of regular.slice(100, 102).entries()) {
    const s = rowsOf(p)[0];
    rows[s].find((r) => r.person === p).phone = true;
    const second = attending.find(
      (f) =>
        f !== p.organisation &&
        f.people.every((q) => q.last !== p.last) &&
        f.sector === 'diger' &&
        k === Number(f.form[0].startsWith('A')),
    );
    put((s + 1) % 3, { ...ordinary(p), firm: second, organisation: second, phone: true, email: false });
  }
  for (const f of absent) put(1, { ...ordinary(w.person(f)), absent: true });
  if (firms.size !== FIRMS || people.size !== PEOPLE)
    throw new Error(`planned ${firms.size} firms and ${people.size} people`);
  c.seminarPeople = regular;
  c.seminarFirms = attending;
  return rows.map((list) => rng.shuffle(list));
}

export async function writeSeminars(dir, c, rows) {
  const { rng } = c;
  const typed = rows.map((list) => list.map((intent) => typeRow(intent, rng)));
  const [one, two, three] = typed;
  one.splice(40, 0, undefined);
  await writeWorkbook(`${dir}/${SEMINARS[0].file}`, [
    {
      name: 'Katılım',
      title: ['DÖNGÜSEL EKONOMİYE GİRİŞ SEMİNERİ', 'KATILIMCI LİSTESİ', ['Tarih', '28 Eylül 2022']],
      header: ['Sıra', 'Adı Soyadı', 'Firma / Kurum', 'Telefon', 'E-posta', 'İmza'],
      rows: one.map((r, i) => (r ? [i + 1, r.name, r.org, r.phone, r.email, ''] : [])),
      footer: [[], ['Toplam', `${one.length - 1} satır`], ['* Liste kapıda elle tutulmuştur.']],
    },
  ]);
  writeCsv(`${dir}/${SEMINARS[1].file}`, {
    title: [['Yeşil Mutabakat ve SKDM semineri - 14 Aralık 2022'], []],
    header: ['Ad', 'Soyad', 'Kurum / Firma', 'Kurum türü', 'Cep telefonu', 'E-posta', 'Katılım'],
    rows: two.map((r) => {
      const parts = r.name.trim().split(/[\s\u00a0]+/);
      return [
        parts.slice(0, -1).join(' '),
        parts.at(-1),
        r.org,
        r.kind,
        r.phone,
        r.email,
        r.absent ? 'Gelmedi' : rng.chance(0.8) ? 'Geldi' : '',
      ].map((v) => String(v ?? '').replace(/\u0307/g, ''));
    }),
    encoding: 'windows-1254',
  });
  await writeWorkbook(`${dir}/${SEMINARS[2].file}`, [
    {
      name: 'Sayfa1',
      title: ['Endüstriyel Simbiyoz Semineri (14.03.2023)'],
      blankAfterTitle: 2,
      header: ['İsim', 'Çalıştığı kurum', 'Unvanı', 'GSM', 'Mail'],
      rows: three.map((r) => [r.name, r.org, r.job, r.phone, r.email]),
    },
    { name: 'Sayfa2', header: [], rows: [['Katılımcı sayısı', three.length]] },
  ]);
}

function typeRow(intent, rng) {
  const { person } = intent;
  const organisation = intent.organisation ?? intent.firm;
  const planned = intent.phone !== undefined || intent.email !== undefined;
  const name =
    intent.name ??
    (intent.again
      ? rng.pick([
          ascii(person.name).toUpperCase(),
          person.name.toLocaleUpperCase('tr'),
          `${person.name.toLocaleLowerCase('tr')} `,
        ])
      : spellName(person.name, rng));
  const org =
    intent.org ??
    (!organisation
      ? ''
      : organisation.institution
        ? spellInstitution(organisation.title, rng)
        : spellTitle(organisation, rng));
  const phone = intent.phone ?? (!planned && !intent.again && rng.chance(0.65));
  const email = intent.email ?? (!planned && !intent.again && rng.chance(0.4));
  return {
    name,
    org,
    kind: !organisation
      ? ''
      : organisation.institution
        ? organisation.kind
        : rng.chance(0.6)
          ? 'Özel sektör'
          : '',
    phone: phone
      ? rng.chance(0.1)
        ? Number(person.phone)
        : spellPhone(person.phone, rng)
      : !planned && rng.chance(0.05)
        ? 'yok'
        : '',
    email:
      typeof email === 'string'
        ? email
        : email
          ? rng.chance(0.1)
            ? person.email.toUpperCase()
            : person.email
          : !planned && rng.chance(0.02)
            ? person.email.replace('@', '(at)')
            : '',
    job: rng.chance(0.5) ? person.job : '',
    absent: intent.absent,
  };
}

const spellInstitution = (title, rng) =>
  rng.pick([title, title, title.toLocaleUpperCase('tr'), ascii(title), ` ${title}`]);
