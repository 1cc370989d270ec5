import type { Browser } from 'playwright-core';
import { ADMIN, Api, launch } from '../support/house.js';
import { looked } from '../support/looks.js';

let browser: Browser;
let addresses: { public: string[]; console: string[] };

beforeAll(async () => {
  browser = await launch();
  const admin = await Api.as(browser, ADMIN);
  const first = async (path: string) =>
    (await admin.get<{ items: { id: string; code?: string }[] }>(path)).items[0];
  const programId = await admin.programId();
  const program = `/programs/${programId}`;
  const account = await first('/accounts?role=trainer');
  const records = await Promise.all([
    first(`${program}/calls?state=decided`),
    first(`${program}/events?kind=seminar`),
    first(`${program}/courses?kind=certificate`),
    first('/firms'),
    first(`${program}/opportunities`),
    first(`${program}/reports`),
    first(`${program}/measures`),
    first(`${program}/data-requests`),
    first(`${program}/indicator-values`),
    first(`${program}/resources`),
    first('/institutions'),
    first(`${program}/calls?kind=open-innovation&state=closed`),
    first(`${program}/events?kind=pitch-day`),
  ]);
  const [
    call,
    event,
    course,
    firm,
    opportunity,
    report,
    measure,
    request,
    indicator,
    resource,
    institution,
    innovation,
    pitchDay,
  ] = records;
  const session = await first(`/courses/${course.id}/sessions`);
  const application = await first(`/calls/${call.id}/applications`);
  const person = (await admin.get<{ personId: string }>(`/accounts/${account.id}`)).personId;
  addresses = {
    public: [
      '/',
      `/open-calls/${call.id}`,
      '/certificates',
      '/certificates/DEKVEP-1999-1',
      '/sign-in',
      '/forgotten-password',
      '/invitation#none',
      '/nowhere',
    ],
    console: [
      '/tasks',
      '/programs',
      program,
      `${program}?view=chart`,
      `${program}/indicators/${indicator.code}`,
      `${program}/tag`,
      `${program}/participations`,
      `${program}/calls`,
      `${program}/events`,
      `${program}/events/new?kind=pitch-day`,
      `${program}/courses`,
      `${program}/data-requests`,
      `${program}/reports`,
      `${program}/measures`,
      `${program}/opportunities`,
      `${program}/calls/new`,
      `/calls/${call.id}`,
      `/calls/${call.id}/reviewing`,
      `/applications/${application.id}`,
      '/needs',
      '/meetings',
      `/calls/${innovation.id}`,
      `/events/${pitchDay.id}`,
      `/events/${event.id}`,
      `/courses/${course.id}`,
      '/firms?q=tekstil&provisional=false',
      `/firms/${firm.id}`,
      `/opportunities/${opportunity.id}`,
      `/reports/${report.id}`,
      `/measures/${measure.id}`,
      `/data-requests/${request.id}`,
      `/courses/${course.id}/sessions/${session.id}`,
      `/resources/${resource.id}`,
      `/institutions/${institution.id}`,
      `/people/${person}`,
      '/firms?q=zzzz',
      '/calls/none',
      '/merge-queue',
      '/accounts',
      `/accounts/${account.id}`,
      '/mail',
      '/me',
    ],
  };
});
afterAll(() => browser.close());

describe('screens in both themes, both languages and both widths', () => {
  it.each(['public', 'console'] as const)(
    'of the %s half stand every check',
    async (half) => {
      expect(await looked(browser, addresses[half], half === 'console' ? ADMIN : undefined)).toEqual([]);
    },
    600_000,
  );
});
