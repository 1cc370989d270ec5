/** Goes through a programme's rows in the order of their dates, and notes for each who it is. */
import { decisionBook } from './decisions.mjs';
import { Registry } from './registry.mjs';

/**
 * @param {object} data what readProgramme gave
 * @param {{decide?: 'at-once' | 'after-each-list' | 'at-the-end', order?: (steps: Function[]) => Function[]}} options
 * @returns state with `registry`, `asked` (each doubtful pair with its answer), and the resolved ids beside the rows
 */
export function resolveProgramme(data, { decide = 'after-each-list', order = (steps) => steps } = {}) {
  const book = decisionBook(data.decisions);
  const asked = [];
  const waiting = [];
  const answer = (doubt) => {
    const root = doubt.kind === 'firm' ? registry.firmId : registry.personId;
    if (root(doubt.left) === root(doubt.right)) return; // an earlier answer has settled it
    const given = book(doubt, registry);
    asked.push({ ...doubt, verdict: given?.verdict });
    if (given?.verdict === 'same') registry.merge(doubt.kind, doubt.left, doubt.right);
  };
  const registry = new Registry((doubt) => (decide === 'at-once' ? answer(doubt) : waiting.push(doubt)));
  const clear = () => waiting.splice(0).forEach(answer);
  const ids = new Map();
  const state = {
    data,
    registry,
    asked,
    unused: book.unused,
    idsOf: (row) => canonical(registry, ids.get(row)),
  };

  for (const { values: v } of data.institutions) registry.addInstitution(v.name, v.kind);
  for (const { values: v } of data.partners)
    if (v.kind !== 'company') registry.addInstitution(v.institution, v.kind);
  const firmOf = (row) => ids.set(row, { firm: registry.firm(row.values) });
  const memberOf = (row) => {
    const organisation = registry.organisation(row.values.organisation, row.values.organisationKind);
    ids.set(row, { organisation, person: registry.person({ ...row.values, organisation }) });
  };
  const employeeOf = (row) => {
    const firm = registry.firm(row.values);
    ids.set(row, {
      firm,
      person: registry.person({ ...row.values, organisation: { type: 'firm', id: firm } }),
    });
  };
  const synergyOf = (row) =>
    ids.set(row, {
      giver: registry.firm({ title: row.values.giver }),
      taker: registry.firm({ title: row.values.taker }),
    });

  const lists = [
    ['', () => data.firms.forEach(firmOf)],
    ['', () => data.people.forEach(memberOf)],
    ...data.attendance.map((list) => [list.owner.heldOn, () => list.rows.forEach(memberOf), 1]),
    ...data.enrolments.map((list) => [list.owner.issuedOn ?? '9', () => list.rows.forEach(memberOf)]),
    [earliest(data.applications, 'submittedAt'), () => data.applications.forEach(employeeOf)],
    [earliest(data.openInnovation, 'submittedAt'), () => data.openInnovation.forEach(employeeOf)],
    [earliest(data.ambassadors, 'startsOn'), () => data.ambassadors.forEach(employeeOf)],
    [earliest(data.dataRequests, 'requestedOn'), () => data.dataRequests.forEach(firmOf)],
    [earliest(data.reports, 'reportedOn'), () => data.reports.filter((r) => r.values.title).forEach(firmOf)],
    [earliest(data.measures, 'pricedOn'), () => data.measures.forEach(firmOf)],
    ['9', () => data.resources.forEach(firmOf)],
    ...data.synergies.map((list) => ['9', () => list.rows.forEach(synergyOf)]),
  ]
    .map(([date, step, late = 0]) => [date, step, late])
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  for (const [, step] of order(lists)) {
    step();
    if (decide === 'after-each-list') clear();
  }
  clear();
  return state;
}

const earliest = (rows, key) => rows.map((r) => r.values[key] ?? '9').sort()[0] ?? '9';

function canonical(registry, ids) {
  if (!ids) return {};
  const at = ids.organisation;
  return {
    firm: ids.firm === undefined ? undefined : registry.firmId(ids.firm),
    person: ids.person === undefined ? undefined : registry.personId(ids.person),
    organisation: at?.type === 'firm' ? { type: 'firm', id: registry.firmId(at.id) } : at,
    giver: ids.giver === undefined ? undefined : registry.firmId(ids.giver),
    taker: ids.taker === undefined ? undefined : registry.firmId(ids.taker),
  };
}

/** How a record of the registry is shown beside its rival in the queue. */
export function describe(registry, kind, id) {
  if (kind === 'firm') {
    const firm = registry.firms[id];
    return [firm.title, [firm.district, firm.tax].filter(Boolean).join(' ')];
  }
  const person = registry.people[id];
  const place = person.places[0];
  const organisation = place?.type === 'firm' ? registry.firms[place.id].title : place?.id;
  return [person.name, [organisation, ...person.emails, ...person.phones].filter(Boolean).join(' ')];
}
