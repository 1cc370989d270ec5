/** Who is who, in memory: the rules of docs/raw-files.md applied to the rows of the raw files. */
import { coreKey, emailKey, fold, nameKey, phoneKey, similarity, titleKey, validTaxNumber } from './text.mjs';

export const FIRM_SIMILAR = 0.55;
export const NAME_SIMILAR = 0.6;

/** Words that make an organisation an institution when neither list nor column says so. */
const INSTITUTION_WORDS =
  /\b(universitesi|belediyesi|mudurlugu|bakanligi|baskanligi|odasi|dernegi|vakfi|ajansi|lisesi|ortaokulu|ilkokulu|enstitusu|birligi|kaymakamligi|valiligi|federasyonu|organize sanayi bolgesi|osb)\b/;

/** Records joined by decisions; the older one stands for both. */
class Joined {
  parent = new Map();
  root(id) {
    let at = id;
    while (this.parent.has(at)) at = this.parent.get(at);
    return at;
  }
  join(a, b) {
    const [older, younger] = [this.root(a), this.root(b)].sort((x, y) => x - y);
    if (older !== younger) this.parent.set(younger, older);
  }
}

export class Registry {
  firms = [];
  people = [];
  institutions = new Map();
  doubts = [];
  #firmJoins = new Joined();
  #personJoins = new Joined();
  #onDoubt;

  /** @param {(doubt: object) => void} onDoubt called as each doubtful pair arises (decide now, or keep for later) */
  constructor(onDoubt = () => {}) {
    this.#onDoubt = onDoubt;
  }

  firmId = (id) => this.#firmJoins.root(id);
  personId = (id) => this.#personJoins.root(id);
  merge(kind, a, b) {
    (kind === 'firm' ? this.#firmJoins : this.#personJoins).join(a, b);
  }

  addInstitution(name, kind) {
    this.institutions.set(fold(name), { kind });
  }

  /** An organisation as spelled on a list → `{type: 'firm' | 'institution', id}`, or undefined when nothing is written. */
  organisation(title, kind) {
    if (!title) return undefined;
    const key = fold(title);
    const known = this.institutions.get(key);
    const isInstitution = kind ? kind !== 'company' : known || INSTITUTION_WORDS.test(key);
    if (!isInstitution) return { type: 'firm', id: this.firm({ title }) };
    if (!known) this.institutions.set(key, { kind });
    return { type: 'institution', id: key };
  }

  firm(row) {
    const key = titleKey(row.title);
    const district = fold(row.district);
    const tax = validTaxNumber(row.taxNumber ?? '') ? row.taxNumber : '';
    const byTax = tax && this.firms.find((f) => f.tax === tax);
    if (byTax) return this.firmId(byTax.id);
    const same = this.#withKey(key).filter(
      (f) => !district || f.district === district || (tax && !f.district),
    );
    const roots = [...new Set(same.map((f) => this.firmId(f.id)))];
    if (tax) {
      const without = roots.filter((id) => !this.firms[id].tax);
      if (without.length === 1) {
        this.firms[without[0]].tax = tax;
        return without[0];
      }
      return this.#newFirm(row, key, district, tax);
    }
    if (roots.length === 1) return roots[0];
    const id = this.#newFirm(row, key, district, '');
    const core = coreKey(row.title);
    for (const other of this.firms) {
      if (other.id === id || (district && other.district && district !== other.district)) continue;
      const alike =
        roots.includes(this.firmId(other.id)) ||
        other.core === core ||
        similarity(other.core, core) >= FIRM_SIMILAR;
      if (alike) this.#doubt('firm', id, other.id, similarity(other.core, core));
    }
    return this.firmId(id);
  }

  #withKey = (key) => this.firms.filter((f) => f.key === key);

  #newFirm(row, key, district, tax) {
    const firm = { id: this.firms.length, title: row.title, key, core: coreKey(row.title), district, tax };
    this.firms.push(firm);
    return firm.id;
  }

  /** @param {{name: string, email?: string, phone?: string, organisation?: {type: string, id: unknown}}} row */
  person(row) {
    const key = nameKey(row.name);
    const email = emailKey(row.email);
    const phone = phoneKey(row.phone);
    const at = row.organisation;
    const learn = (person) => {
      if (email) person.emails.add(email);
      if (phone) person.phones.add(phone);
      if (at) person.places.push(at);
      return this.personId(person.id);
    };
    const sameMail = email ? this.people.filter((p) => p.emails.has(email)) : [];
    const mailAndName = sameMail.find((p) => p.key === key);
    if (mailAndName) return learn(mailAndName);
    const named = this.people.filter((p) => p.key === key);
    const byPhone = phone && named.find((p) => p.phones.has(phone));
    if (byPhone) return learn(byPhone);
    const colleagues = at
      ? this.people.filter((p) => p.places.some((place) => this.#samePlace(place, at)))
      : [];
    const namesakes = colleagues.filter((p) => p.key === key);
    const plain = namesakes.find((p) => !email || p.emails.size === 0);
    if (plain) return learn(plain);
    const person = {
      id: this.people.length,
      name: row.name,
      key,
      emails: new Set(),
      phones: new Set(),
      places: [],
    };
    this.people.push(person);
    learn(person);
    const rivals = new Set([...sameMail, ...namesakes]);
    for (const p of colleagues) if (alikeNames(p.key, key)) rivals.add(p);
    if (!at && !email && !phone) for (const p of named) rivals.add(p);
    for (const other of rivals) this.#doubt('person', person.id, other.id, similarity(other.key, key));
    return this.personId(person.id);
  }

  #samePlace(a, b) {
    return a.type === b.type && (a.type === 'firm' ? this.firmId(a.id) === this.firmId(b.id) : a.id === b.id);
  }

  #doubt(kind, left, right, alike) {
    const root = kind === 'firm' ? this.firmId : this.personId;
    if (root(left) === root(right)) return;
    const doubt = { kind, left, right, alike };
    this.doubts.push(doubt);
    this.#onDoubt(doubt);
  }
}

/** Similar names of one firm: near in letters, or an initial before the same surname (`A. Örnekoğlu`). */
export function alikeNames(a, b) {
  if (similarity(a, b) >= NAME_SIMILAR) return true;
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1) || x[0][0] !== y[0][0]) return false;
  return x[0].length === 1 || y[0].length === 1;
}
