/** The rules by which the check computes a programme's indicators from its resolved rows. */
import { fold } from './resolve/text.mjs';
import { selectFirms } from './selection.mjs';

const distinct = (list) => new Set(list.filter((x) => x !== undefined)).size;
const held = (state, kind) =>
  state.data.events.filter(({ values: v }) => v.kind === kind && v.state !== 'cancelled');
const submitted = (rows) => rows.filter((r) => r.values.state === 'submitted');

/** Rows of people who came to events of a kind. */
function came(state, kind) {
  return state.data.attendance
    .filter(({ owner }) => owner.kind === kind && owner.state !== 'cancelled')
    .flatMap(({ owner, rows }) =>
      rows.filter((r) => r.values.signed !== false).map((r) => ({ event: owner.code, ...state.idsOf(r) })),
    );
}

/** Enrolments that fulfil the completion rule, once per person and course. */
export function completed(state, ...kinds) {
  return state.data.enrolments
    .filter(({ owner }) => kinds.includes(owner.kind))
    .flatMap(({ owner, rows }) => {
      const sessions = state.data.sessions.filter((s) => s.values.course === owner.code).length;
      const people = new Map();
      for (const row of rows) {
        const { person } = state.idsOf(row);
        const present = [...row.extra.values()].map((cell) => /^(\+|x|1|evet|var|✓|✔)$/.test(fold(cell)));
        people.set(
          person,
          (people.get(person) ?? present).map((p, i) => p || present[i]),
        );
      }
      return [...people]
        .filter(
          ([, present]) =>
            sessions > 0 && present.filter(Boolean).length * 100 >= Number(owner.minAttendance) * sessions,
        )
        .map(([person]) => ({ course: owner.code, person }));
    });
}

const approvedReports = (state, kind) =>
  state.data.reports.filter(({ values: v }) => v.kind === kind && v.state === 'approved');

/** Giver, taker, kind and folded name of the resource: a line noted at two tables is one opportunity. */
function opportunities(state) {
  return distinct(
    state.data.synergies.flatMap(({ rows }) =>
      rows.map((row) => {
        const { giver, taker } = state.idsOf(row);
        return [giver, taker, row.values.kind, fold(row.values.resource)].join('|');
      }),
    ),
  );
}

/** Courses that end in a certificate; the training of ambassadors is counted apart. */
const CERTIFICATE_KINDS = ['certificate', 'expert'];

export const RULES = {
  'selected-firms': (s) =>
    distinct(
      selectFirms(s.data)
        .filter((a) => a.result === 'selected')
        .map((a) => s.idsOf(a.row).firm),
    ),
  'programme-sectors': (s) => s.data.sectors.length,
  'firm-reports': (s) => distinct(approvedReports(s, 'firm').map((r) => s.idsOf(r).firm)),
  'sector-reports': (s) => distinct(approvedReports(s, 'sector').map((r) => fold(r.values.sector))),
  'workshop-sessions': (s) => held(s, 'workshop-session').length,
  'clustering-meetings': (s) => held(s, 'clustering-meeting').length,
  meetings: (s) => held(s, 'meeting').length,
  'site-visits': (s) => held(s, 'site-visit').length,
  seminars: (s) => held(s, 'seminar').length,
  'sector-roadmaps': (s) =>
    distinct(s.data.outputs.filter((o) => o.roadmap.length).map((o) => fold(o.about.get('sektor')))),
  'sector-action-plans': (s) =>
    distinct(s.data.outputs.filter((o) => o.actions.length).map((o) => fold(o.about.get('sektor')))),
  'cooperation-opportunities': opportunities,
  'open-innovation-applications': (s) => submitted(s.data.openInnovation).length,
  'open-innovation-pitches': (s) => submitted(s.data.openInnovation).filter((r) => r.values.pitched).length,
  'seminar-participations': (s) => distinct(came(s, 'seminar').map((a) => `${a.event}|${a.person}`)),
  'seminar-people': (s) => distinct(came(s, 'seminar').map((a) => a.person)),
  'seminar-firms': (s) =>
    distinct(
      came(s, 'seminar').map((a) => (a.organisation?.type === 'firm' ? a.organisation.id : undefined)),
    ),
  'seminar-institutions': (s) =>
    distinct(
      came(s, 'seminar').map((a) => (a.organisation?.type === 'institution' ? a.organisation.id : undefined)),
    ),
  'ambassadors-trained': (s) => {
    const ambassadors = new Set(s.data.ambassadors.map((r) => s.idsOf(r).person));
    return distinct(
      completed(s, 'ambassador')
        .map((c) => c.person)
        .filter((p) => ambassadors.has(p)),
    );
  },
  'certificate-programmes': (s) =>
    s.data.courses.filter((c) => CERTIFICATE_KINDS.includes(c.values.kind)).length,
  'certificates-issued': (s) => completed(s, ...CERTIFICATE_KINDS).length,
  'participants-certified': (s) => distinct(completed(s, ...CERTIFICATE_KINDS).map((c) => c.person)),
  'course-topics': (s) => s.data.topics.length,
  'school-head-count': (s) => s.data.schools.reduce((sum, { values: v }) => sum + v.pupils + v.teachers, 0),
};

/** @returns {{code: string, name: string, unit: string, rule: string, value: number | undefined, published: number | undefined}[]} */
export function computeFigures(state) {
  const published = new Map(state.data.published.map(({ values: v }) => [v.code, Number(v.value)]));
  return state.data.indicators.map(({ values: v }) => ({
    code: v.code,
    name: v.name,
    unit: v.unit,
    rule: v.rule,
    value: RULES[v.rule]?.(state),
    published: published.get(v.code),
  }));
}
