import type { World } from './world.js';

/** What a schema cannot say about a record that its service takes: only the fields that must be so. */
export const MAKING: Record<string, (world: World) => object> = {
  'programs.createProgram': (w) => ({ sectors: [{ code: 'textile', tr: w.marker, en: w.marker }] }),
  'programs.defineIndicator': (w) => ({
    code: w.id('code'),
    rule: {
      from: 'programs.participation',
      where: [{ field: 'state', is: ['selected', 'active'] }],
      count: 'distinct',
      of: 'firmId',
      as: 'firm',
    },
  }),
  'workshops.planEvent': (w) => ({ place: `${w.marker} salonu` }),
  'firm-registry.registerFirm': (w) => ({ institutionId: w.id('institutionId') }),
  'firm-registry.registerPerson': (w) => ({ institutionId: w.id('institutionId'), firmId: w.id('firmId') }),
  'firm-registry.nameAmbassador': (w) => ({ personId: w.id('personId') }),
  'workshops.registerForEvent': (w) => ({ personId: w.id('personId'), firmId: w.id('firmId') }),
  'workshops.addAttendance': (w) => ({ personId: w.id('personId'), firmId: w.id('firmId') }),
  'workshops.addOutput': (w) => ({ text: w.marker }),
  'open-calls.addReviewer': (w) => ({ accountId: w.id('reviewerAccountId') }),
  'open-calls.addPoolReviewer': (w) => ({ accountId: w.id('reviewerAccountId') }),
  'open-calls.startApplication': (w) => ({
    firmId: w.id('firmId'),
    content: { declaration: true, otherSupport: false },
  }),
  'open-calls.writeNeed': (w) => ({ reason: `${w.marker} istedi` }),
  'symbiosis.noteOpportunity': (w) => ({
    giver: { firmId: w.id('firmId') },
    taker: { written: { title: `${w.marker} Geri Kazanım A.Ş.` } },
  }),
  'training.enrol': (w) => ({ personId: w.id('personId') }),
  'advisory.nameConsultant': (w) => ({ accountId: w.id('consultantAccountId') }),
  'advisory.draftReport': (w) => ({ firmId: w.id('firmId') }),
};
