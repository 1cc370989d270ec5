/** Invents firms and people, and keeps them apart: no two are alike unless the sample wants a doubtful pair. */
import { FIRST_NAMES, LEGAL_FORMS, MARKERS, NOUNS, SURNAMES, TRADES } from './names.mjs';
import { ascii } from './spelling.mjs';
import { coreKey, nameKey, similarity, taxCheckDigit } from '../resolve/text.mjs';

/** Farther apart than the thresholds of the resolution (0.55 firms, 0.6 people), so that no pair is doubtful by chance. */
const FIRM_APART = 0.46;
const NAME_APART = 0.5;

export function world(rng, places, province) {
  const firms = [];
  const people = [];
  const taken = { tax: new Set(), phone: new Set(), name: new Set(), domain: new Set() };

  const taxNumber = () => {
    for (;;) {
      const nine = `99${rng.int(1000000, 9999999)}`;
      if (!taken.tax.has(nine)) {
        taken.tax.add(nine);
        return nine + taxCheckDigit(nine);
      }
    }
  };

  /** Mobile numbers of the sample all start with 599, which is assigned to nobody. */
  const phone = () => {
    for (;;) {
      const ten = `599${rng.int(1000000, 9999999)}`;
      if (!taken.phone.has(ten)) {
        taken.phone.add(ten);
        return ten;
      }
    }
  };

  function firm(sector, options = {}) {
    const [district, zone] = options.place ?? rng.pick(places);
    let words = options.words;
    let nace = options.nace;
    for (let tries = 0; !words; tries++) {
      if (tries > 5000) throw new Error('no room for another firm');
      const [trade, code] = rng.pick(TRADES[sector]);
      const proposal = `${rng.pick(MARKERS)} ${rng.pick(NOUNS)} ${trade}`;
      const core = coreKey(proposal);
      if (firms.every((f) => similarity(f.core, core) < FIRM_APART)) {
        words = proposal;
        nace = code;
      }
    }
    const form = options.form ?? rng.pick(LEGAL_FORMS);
    let domain = ascii(words.split(' ').slice(1).join('')).toLowerCase();
    while (taken.domain.has(domain)) domain += 'x';
    taken.domain.add(domain);
    const made = {
      words,
      form,
      sector,
      nace,
      district,
      zone,
      province,
      title: `${words} ${form[0]}`,
      core: coreKey(words),
      taxNumber: options.noTax ? '' : taxNumber(),
      domain: `${domain}.example`,
      landline: `${province === 'İzmir' ? '232' : '212'}000${rng.int(1000, 9999)}`,
      size: rng.pick(['Mikro', 'Küçük', 'Küçük', 'Orta', 'Orta', 'Büyük']),
      people: [],
    };
    firms.push(made);
    return made;
  }

  /** A new person of a firm (or institution); within one firm no two people look alike. */
  function person(organisation, options = {}) {
    let first = options.first;
    let last = options.last;
    const colleagues = organisation?.people ?? [];
    for (let tries = 0; !options.first || !options.last; tries++) {
      if (tries > 5000) throw new Error('no room for another person');
      first = options.first ?? rng.pick(FIRST_NAMES);
      last = options.last ?? rng.pick(SURNAMES);
      const key = nameKey(`${first} ${last}`);
      const alike = (p) =>
        similarity(nameKey(p.name), key) >= NAME_APART || (p.last === last && p.first[0] === first[0]);
      if (!taken.name.has(key) && !colleagues.some(alike)) break;
    }
    const name = `${first} ${last}`;
    taken.name.add(nameKey(name));
    const made = {
      first,
      last,
      name,
      organisation,
      phone: phone(),
      email:
        options.email ??
        `${ascii(`${first}.${last}`).toLowerCase().replace(/ /g, '')}@${organisation?.domain ?? 'posta.example'}`,
      job:
        options.job ??
        rng.pick([
          'Üretim müdürü',
          'Çevre mühendisi',
          'Kalite sorumlusu',
          'Enerji yöneticisi',
          'Genel müdür yardımcısı',
          'İSG uzmanı',
          'Proje uzmanı',
          'Bakım şefi',
        ]),
    };
    organisation?.people.push(made);
    people.push(made);
    return made;
  }

  function institution(title, kind, city = province) {
    return {
      title,
      kind,
      city,
      institution: true,
      people: [],
      domain: `${ascii(title)
        .toLowerCase()
        .replace(/[^a-z]/g, '')}.example`,
    };
  }

  return { firms, people, firm, person, institution, phone, taxNumber };
}
