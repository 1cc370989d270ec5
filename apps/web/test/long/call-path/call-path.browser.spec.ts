import type { Browser } from 'playwright-core';
import { launch, picture } from '../../support/house.js';
import { applyOnScreen, deadlinePasses, othersApply } from './apply.js';
import { looked, type Screen } from '../../support/looks.js';
import { accept, appeal, letters } from './after.js';
import { confirm, decide, replayed } from './board.js';
import { cast, type Cast, type Person } from './cast.js';
import { documents, verdicts } from './check.js';
import { buildForm, openCall, setRules, writeCall } from './draft.js';
import { assign, callReviewers, firstReview, recuse, scoreAll } from './review.js';

/** For so long the call is open; what is done meanwhile takes half of it where the machine is busy. */
const OPEN_S = 30;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** One step of the story; where it stops, the fault says in which, and where each window was. */
async function told(story: Cast | undefined, name: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const windows = browser.contexts().flatMap((context) => context.pages());
    for (const [i, page] of windows.entries()) await picture(page, `fault-${i}`);
    const where = windows.map((page) => new URL(page.url()).pathname).join(', ');
    throw new Error(`${name} (${where}): ${(error as Error).message}`, { cause: error });
  }
}

test('a call from its first word to the accepted agreement', async () => {
  let story: Cast | undefined;
  let reviewers: Person[] = [];
  let firm: Person | undefined;
  const faults: string[] = [];
  const step = (name: string, run: (story: Cast) => Promise<unknown>) => told(story, name, () => run(story!));
  /** Looks at tabs of the call and at other addresses, while they are as the story just left them. */
  const look = (who: (story: Cast) => { email: string }, ...screens: Screen[]) =>
    step(`looks at ${screens.join(', ')}`, async (s) => {
      const call = (screen: string) => screen.replace(':call', `/calls/${s.call.id}`);
      const shown = screens.map((screen): Screen =>
        typeof screen === 'string' ? call(screen) : [call(screen[0]), screen[1]],
      );
      faults.push(...(await looked(browser, shown, who(s).email)));
    });
  const staff = (s: Cast) => s.staff;

  await told(undefined, 'people', async () => (story = await cast(browser)));
  await step('call', writeCall);
  await step('form', buildForm);
  await step('rules', setRules);
  await look(staff, ':call/settings', ':call/form', ':call');
  await step('opening', (s) => openCall(s, OPEN_S));
  await step('a firm applies', async (s) => (firm = await applyOnScreen(s)));
  await step('others apply', othersApply);
  await look(staff, ':call', ':call?tab=applications', ':call?tab=messages', ':call?tab=eligibility');
  await step('deadline', deadlinePasses);
  await step('missing documents', documents);
  await step('verdicts', verdicts);
  await step('reviewers', async (s) => (reviewers = await callReviewers(s)));
  await look(staff, [
    ':call/reviewing',
    (page) => page.getByRole('button', { name: 'Atamayı önizle' }).click(),
  ]);
  await step('assignment', assign);
  await step('conflict', (s) => recuse(s, reviewers[0]));
  const { declaration, split } = await firstReview(reviewers[1]);
  await look(() => reviewers[1], '/reviews', declaration, split);
  await step('scores', async (s) => {
    for (const reviewer of reviewers) await scoreAll(s, reviewer);
  });
  await step('decision', decide);
  await look(staff, ':call?tab=selection');
  await step('confirmation', confirm);
  await step('replay', replayed);
  await step('letters', letters);
  await step('agreement', (s) => accept(s, firm!));
  await step('appeal', appeal);
  await look(staff, ...['selection', 'letters', 'appeals', 'documents'].map((tab) => `:call?tab=${tab}`));
  await look((s) => s.first, `/applications/${story!.first.applicationId}`);
  expect(faults).toEqual([]);
}, 300_000);
