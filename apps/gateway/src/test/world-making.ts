import type { World } from './world.js';

/** What a schema cannot say about a record that its service takes: only the fields that must be so. */
export const MAKING: Record<string, (world: World) => object> = {
  'programs.createProgram': (w) => ({ sectors: [{ code: 'textile', tr: w.marker, en: w.marker }] }),
  'programs.defineIndicator': () => ({
    rule: {
      from: 'programs.participation',
      where: [{ field: 'state', is: ['selected', 'active'] }],
      count: 'distinct',
      of: 'firmId',
      as: 'firm',
    },
  }),
  'workshops.planEvent': (w) => ({ place: `${w.marker} salonu` }),
  'advisory.draftReport': (w) => ({ firmId: w.id('firmId') }),
};
