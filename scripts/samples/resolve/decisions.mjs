/** Answers of the merge queue, from the file of decisions. */
import { emailKey, fold, nameKey, phoneKey, titleKey } from './text.mjs';

/**
 * @param {{values: object}[]} rows of decisions.csv
 * @returns {(doubt: object, registry: object) => object | undefined} finds the row that answers a doubtful pair
 */
export function decisionBook(rows) {
  const used = new Set();
  const find = (doubt, registry) => {
    const list = doubt.kind === 'firm' ? registry.firms : registry.people;
    const [a, b] = [list[doubt.left], list[doubt.right]];
    const fits =
      doubt.kind === 'firm' ? firmFits : (p, text, detail) => personFits(p, text, detail, registry);
    const hit = rows.find(
      ({ values: v }) =>
        v.kind === doubt.kind &&
        ((fits(a, v.left, v.leftDetail) && fits(b, v.right, v.rightDetail)) ||
          (fits(b, v.left, v.leftDetail) && fits(a, v.right, v.rightDetail))),
    );
    if (hit) used.add(hit);
    return hit?.values;
  };
  find.unused = () => rows.filter((row) => !used.has(row));
  return find;
}

function firmFits(firm, title, detail) {
  return firm.key === titleKey(title) && (!detail || firm.district === fold(detail) || firm.tax === detail);
}

function personFits(person, name, detail, registry) {
  if (person.key !== nameKey(name)) return false;
  if (!detail) return true;
  return (
    person.emails.has(emailKey(detail)) ||
    (phoneKey(detail) !== '' && person.phones.has(phoneKey(detail))) ||
    person.places.some((place) =>
      place.type === 'firm' ? registry.firms[place.id].key === titleKey(detail) : place.id === fold(detail),
    )
  );
}
