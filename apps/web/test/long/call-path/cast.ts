import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ADMIN, Api, visitor } from '../../support/house.js';
import { acceptInvitation, aFirmUser, someWord } from '../../support/people.js';

/** The firm of the sample whose user a newcomer signs in as (apps/house/src/sample-firm.ts). */
const SAMPLE_FIRM_USER = 'kullanici@firma.example';

/** Nothing in the story takes longer; what does is a fault, and is told at once. */
const PATIENCE_MS = 15_000;

/** Somebody of the story, with a window of their own. */
export interface Person {
  email: string;
  context: BrowserContext;
  page: Page;
}
export interface Applicant {
  firmId: string;
  title: string;
  email: string;
  applicationId?: string;
}

/** Who takes part in the story, and the call it is about. Each run makes its own call and its own firms. */
export interface Cast {
  browser: Browser;
  admin: Api;
  /** The staff's own hand, where no screen is meant. */
  desk: Api;
  programId: string;
  staff: Person;
  /** Confirms what staff entered: another account. */
  other: Person;
  /** Applies through the screen and wins. */
  first: Applicant;
  /** Forgets a document. */
  forgetful: Applicant;
  /** Says that it is supported elsewhere; a person decides. */
  supported: Applicant;
  /** The same, and is found not to be eligible. */
  barred: Applicant;
  call: { id: string; code: string };
}

export async function person(browser: Browser, email: string): Promise<Person> {
  const context = await visitor(browser, {}, email);
  context.setDefaultTimeout(PATIENCE_MS);
  return { email, context, page: await context.newPage() };
}

async function newFirm(browser: Browser, admin: Api, staff: Api): Promise<Applicant> {
  const title = `${someWord()} ${someWord()} deneme A.Ş.`;
  const { id } = await staff.post<{ id: string }>('/firms', { title, province: '34', district: 'Tuzla' });
  return { firmId: id, title, email: await aFirmUser(browser, admin, id) };
}

async function firmOfTheSample(browser: Browser, admin: Api): Promise<Applicant> {
  const theirs = await Api.as(browser, SAMPLE_FIRM_USER);
  const { grants } = await theirs.get<{ grants: { role: string; scopeId: string }[] }>('/sessions/current');
  const firmId = grants.find(({ role }) => role === 'firm')!.scopeId;
  const { title } = await admin.get<{ title: string }>(`/firms/${firmId}`);
  return { firmId, title, email: SAMPLE_FIRM_USER };
}

export async function cast(browser: Browser): Promise<Cast> {
  const admin = await Api.as(browser, ADMIN);
  const staffEmail = await admin.emailOf('staff');
  const desk = await Api.as(browser, staffEmail);
  const [staff, other, first, forgetful, supported, barred] = await Promise.all([
    person(browser, staffEmail),
    person(browser, ADMIN),
    firmOfTheSample(browser, admin),
    newFirm(browser, admin, desk),
    newFirm(browser, admin, desk),
    newFirm(browser, admin, desk),
  ]);
  const code = `YOL-${Date.now().toString(36).toUpperCase()}`;
  return {
    browser,
    admin,
    desk,
    programId: await admin.programId(),
    staff,
    other,
    first,
    forgetful,
    supported,
    barred,
    call: { id: '', code },
  };
}

/** An address for somebody who is invited on the screen, and what makes an account of it. */
export function invited(cast: Cast, name: string) {
  const email = `deneme-${randomUUID().slice(0, 8)}@ortak.example`;
  return {
    email,
    name: `Deneme ${name} ${someWord()}`,
    accept: async (): Promise<Person> => {
      await acceptInvitation(cast.browser, cast.admin, email);
      return person(cast.browser, email);
    },
  };
}
