/**
 * The doubtful pairs of the seminar lists, each planned: what was written at the door, and what a person at the chamber,
 * who knows these firms and people, answered in the merge queue.
 */
import { LEGAL_FORMS } from '../names.mjs';
import { coreKey, nameKey, similarity } from '../../resolve/text.mjs';

/** @returns {{intents: object[], decisions: string[][], taken: Set<object>}} rows for the seminars (0, 1, 2) */
export function planDoubts(c) {
  const intents = [];
  const decisions = [];
  const free = [...c.special];
  const taken = new Set();
  const take = () => {
    const firm = free.shift();
    taken.add(firm);
    return firm;
  };
  const decide = (kind, left, leftDetail, right, rightDetail, verdict, reason) =>
    decisions.push([kind, left, leftDetail, right, rightDetail, verdict, reason]);
  const came = (seminar, person, firm, as = {}) => intents.push({ seminar, person, firm, ...as });
  firmDoubts(c, { take, taken, decide, came });
  peopleDoubts(c, { take, decide, came });
  return { intents, decisions, taken };
}

function firmDoubts(c, { take, taken, decide, came }) {
  const { w } = c;
  const visitor = (firm) => w.person(firm);
  for (let i = 0; i < 6; i++) {
    const f = take();
    came(i % 3, visitor(f), f, { org: f.words, phone: true });
    if (i % 2) came((i + 1) % 3, visitor(f), f, { phone: true });
    decide('Firma', f.words, '', f.title, '', 'Aynı', 'Kısa adıyla yazılmış');
    if (i === 0) {
      const shorter = f.words.split(' ').slice(0, 2).join(' ');
      came(2, visitor(f), f, { org: shorter, phone: true });
      decide('Firma', shorter, '', f.title, '', 'Aynı', 'Kısa adıyla yazılmış');
      decide('Firma', shorter, '', f.words, '', 'Aynı', 'İkisi de kısa ad');
      c.shortNamed = f;
    }
  }
  for (let i = 0; i < 3; i++) {
    const f = take();
    const wrong = `${mistyped(f.words, coreKey, 0.62)} ${f.form[0]}`;
    came(i, visitor(f), f, { org: wrong, phone: true });
    decide('Firma', wrong, '', f.title, '', 'Aynı', 'Yazım yanlışı');
  }
  const sister = take();
  sister.form = LEGAL_FORMS[0];
  sister.title = `${sister.words} ${sister.form[0]}`;
  const twin = w.firm(sister.sector, {
    words: sister.words,
    nace: sister.nace,
    place: [sister.district, sister.zone],
    form: ['Dış Tic. Ltd. Şti.', ['DIŞ TİCARET LİMİTED ŞİRKETİ']],
  });
  c.members.push(twin);
  came(0, visitor(sister), sister, { org: sister.words, phone: true });
  came(2, visitor(twin), twin, { phone: true });
  decide(
    'Firma',
    sister.words,
    '',
    sister.title,
    '',
    'Aynı',
    'Üretim şirketi; katılımcı telefonla teyit etti',
  );
  decide('Firma', sister.words, '', twin.title, '', 'Farklı', 'Aynı grubun dış ticaret şirketi');
  decide('Firma', sister.title, '', twin.title, '', 'Farklı', 'Aynı grubun iki şirketi');

  const here = take();
  const there = w.firm(here.sector, {
    words: here.words,
    nace: here.nace,
    form: here.form,
    place: here.district === 'Silivri' ? ['Tuzla', 'Tuzla OSB'] : ['Silivri', ''],
  });
  c.members.push(there);
  taken.add(there);
  came(1, visitor(here), here, { org: here.title, phone: true });
  decide(
    'Firma',
    here.title,
    '',
    here.title,
    here.district,
    'Aynı',
    'Katılımcının telefonu bu firmada kayıtlı',
  );
  decide(
    'Firma',
    here.title,
    '',
    here.title,
    there.district,
    'Farklı',
    'Aynı unvanlı, başka ilçede başka firma',
  );

  for (const [i, more] of [
    [1, 'Kalıp'],
    [2, 'Pazarlama'],
  ]) {
    const f = take();
    const unlike = w.firm('diger', {
      words: `${f.words} ${more}`,
      nace: '',
      noTax: true,
      form: LEGAL_FORMS[3],
    });
    came(i, visitor(f), f, { phone: true });
    came(i, visitor(unlike), unlike, { org: unlike.title, phone: true });
    decide('Firma', unlike.title, '', f.title, '', 'Farklı', 'Adı benzeyen başka firma');
  }
  const grown = take();
  grown.form = LEGAL_FORMS[0];
  grown.title = `${grown.words} ${grown.form[0]}`;
  came(1, visitor(grown), grown, { org: `${grown.words} Ltd. Şti.`, phone: true });
  decide(
    'Firma',
    `${grown.words} Ltd. Şti.`,
    '',
    grown.title,
    '',
    'Aynı',
    'Nevi değiştirmiş (limitetten anonime)',
  );
}

function peopleDoubts(c, { take, decide, came }) {
  const { w } = c;
  for (let i = 0; i < 3; i++) {
    const f = take();
    const p = w.person(f);
    const short = `${p.first[0]}. ${p.last}`;
    came(0, p, f, { phone: false, email: i === 1 });
    came(1 + (i % 2), p, f, { name: short, phone: false, email: false });
    decide('Kişi', short, f.title, p.name, f.title, 'Aynı', 'Adının baş harfiyle yazılmış');
  }
  for (let i = 0; i < 2; i++) {
    const f = take();
    const p = w.person(f);
    const wrong = mistyped(p.name, nameKey, 0.66);
    came(i, p, f, { phone: false, email: true });
    came(2, p, f, { name: wrong, phone: false, email: false });
    decide('Kişi', wrong, f.title, p.name, f.title, 'Aynı', 'Yazım yanlışı');
  }
  for (const [i, [one, two]] of [
    ['Ayşe', 'Ayşen'],
    ['Hasan', 'Hasan Ali'],
  ].entries()) {
    const f = take();
    const last = ['Temsiloğlu', 'Hayaligil'][i];
    came(i, w.person(f, { first: one, last }), f, { phone: true, email: false });
    came(i + 1, w.person(f, { first: two, last }), f, { phone: true, email: false });
    decide('Kişi', `${two} ${last}`, f.title, `${one} ${last}`, f.title, 'Farklı', 'Kardeşler');
  }
  for (let i = 0; i < 2; i++) {
    const f = take();
    const shared = `bilgi@${f.domain}`;
    const [p, q] = [w.person(f), w.person(f)];
    came(i, p, f, { phone: false, email: shared });
    came(i + (i === 0 ? 0 : 1), q, f, { phone: false, email: shared });
    decide('Kişi', q.name, '', p.name, '', 'Farklı', 'Ortak e-posta kutusu');
  }
  const wed = take();
  const before = w.person(wed);
  const after = `${before.first} ${before.last.startsWith('Örnek') ? 'Sanalkan' : 'Örneksoy'}`;
  came(0, before, wed, { phone: false, email: true });
  came(2, before, wed, { name: after, phone: false, email: true });
  decide('Kişi', after, '', before.name, '', 'Aynı', 'Soyadı değişmiş');

  const crowd = take();
  const elder = w.person(crowd);
  const younger = { ...elder, email: `${elder.email.split('@')[0]}2@${crowd.domain}`, phone: w.phone() };
  crowd.people.push(younger);
  came(0, elder, crowd, { phone: false, email: true });
  came(0, younger, crowd, { phone: false, email: true });
  decide('Kişi', elder.name, younger.email, elder.name, elder.email, 'Farklı', 'Adaş; baba ile oğul');

  const twoMails = take();
  const p = w.person(twoMails);
  const privately = `${p.email.split('@')[0]}@posta.example`;
  came(1, p, twoMails, { phone: false, email: true });
  came(2, p, twoMails, { phone: false, email: privately });
  decide('Kişi', p.name, privately, p.name, p.email, 'Aynı', 'İş ve kişisel e-postası');

  const alone = take();
  const known = w.person(alone);
  came(0, known, alone, { phone: true, email: false });
  came(2, known, alone, { org: '', phone: false, email: false });
  decide('Kişi', known.name, '', known.name, alone.title, 'Aynı', 'İmza föyünden teyit edildi');
}

/** Leaves one letter out, such that the result is a doubtful neighbour and no other word. */
function mistyped(text, key, least) {
  for (let i = 3; i < text.length - 1; i++) {
    const wrong = text.slice(0, i) + text.slice(i + 1);
    if (text[i] === ' ' || key(wrong) === key(text)) continue;
    const alike = similarity(key(wrong), key(text));
    if (alike >= least && alike < 0.95) return wrong;
  }
  throw new Error(`no slip found in ${text}`);
}
