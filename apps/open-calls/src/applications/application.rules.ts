import type { Problem } from '#contracts/core/errors';
import { fold } from '#contracts/core/text';
import type { ApplicationContent } from '#contracts/open-calls/application.messages';
import type { CallState, ApplicationState } from '#contracts/open-calls/open-calls.facts';
import { DomainError, wrongState } from '#platform/errors/domain-error';
import { canonicalHash } from '#platform/signing/canonical';

type State = ApplicationState['state'];

/** An application's life. Whoever withdraws and comes again makes a new application. */
const TRANSITIONS: Record<State, readonly State[]> = {
  draft: ['submitted'],
  submitted: ['withdrawn', 'ineligible', 'selected', 'reserve', 'rejected'],
  selected: ['withdrawn', 'ineligible', 'reserve', 'rejected'],
  reserve: ['withdrawn', 'ineligible', 'selected', 'rejected'],
  rejected: ['withdrawn', 'ineligible', 'selected', 'reserve'],
  // A refusal for ineligibility can be taken back while nothing is decided.
  ineligible: ['submitted'],
  withdrawn: [],
};

/** Refuses a step that the lifecycle does not know. */
export function checkTransition(from: State, to: State): void {
  if (!TRANSITIONS[from].includes(to)) throw wrongState(from);
}

/** States in which an application takes part in the selection. */
export const COMPETING: readonly State[] = ['submitted', 'selected', 'reserve', 'rejected'];
/** States of which a firm may have one per call (the unique index `application_live` says the same). */
export const LIVE: readonly State[] = ['draft', ...COMPETING];

/** A sector that the call asks for; a call without sectors asks for none. */
export function checkSector(
  call: { sectors: readonly { sector: string }[] },
  sector: string | null | undefined,
): void {
  if (sector && !call.sectors.some((s) => s.sector === sector))
    throw new DomainError('SECTOR_NOT_CALLED', { pointer: '/sector', params: { sector } });
}

const MAX_ANSWERS = 100;
const MAX_ANSWER_BYTES = 200 * 1024;
const KEY = /^[\p{L}\p{N}][\p{L}\p{N} ._()%/-]{0,119}$/u;

/** Refuses answers that are no flat list of short keys and plain values, or too many. The known parts are checked as fields. */
export function checkPlainAnswers(content: ApplicationContent): void {
  const entries = Object.entries(content.answers ?? {});
  const errors: Problem[] = [];
  if (entries.length > MAX_ANSWERS)
    errors.push({ code: 'TOO_MANY', pointer: '/content/answers', params: { max: MAX_ANSWERS } });
  for (const [key, value] of entries)
    if (!KEY.test(key) || !(value === null || ['string', 'number', 'boolean'].includes(typeof value)))
      errors.push({
        code: 'CONTENT_FAULTY',
        pointer: `/content/answers/${key.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 130)}`,
      });
  if (Buffer.byteLength(JSON.stringify(content.answers ?? {})) > MAX_ANSWER_BYTES)
    errors.push({ code: 'TOO_LONG', pointer: '/content/answers', params: { max: MAX_ANSWER_BYTES } });
  if (errors.length > 0) throw new DomainError('CONTENT_FAULTY', { errors: errors.slice(0, 20) });
}

/**
 * What is still missing before an application can be submitted. What staff enter from paper was signed there, so the
 * declaration is the firm's own to make.
 */
export function missingParts(
  application: { sector: string | null; content: ApplicationContent },
  call: { kind: CallState['kind']; sectors: readonly unknown[] },
  byFirm: boolean,
  hasForm = false,
): Problem[] {
  const { sector, content } = application;
  const required = (present: boolean, pointer: string): Problem[] =>
    present ? [] : [{ code: 'REQUIRED', pointer }];
  return [
    ...required(call.sectors.length === 0 || sector !== null, '/sector'),
    ...required(call.kind !== 'open-innovation' || Boolean(content.solution), '/content/solution'),
    ...(byFirm
      ? [
          // A form asks for its declarations itself, in its own words.
          ...required(hasForm || content.declaration === true, '/content/declaration'),
          ...required(content.otherSupport !== undefined, '/content/otherSupport'),
          ...required(
            !content.otherSupport || Boolean(content.otherSupportDetail),
            '/content/otherSupportDetail',
          ),
        ]
      : []),
  ];
}

/** What a list is searched by. Firms' titles are the registry's. */
export const searchKeyOf = (number: string | null, content: ApplicationContent): string =>
  fold(`${number ?? ''} ${content.solution ?? ''}`);

/** What the receipt vouches for; a stranger can compute it again from what the application shows. */
export const receiptHash = (a: {
  id: string;
  callId: string;
  firmId: string;
  sector: string | null;
  content: ApplicationContent;
  attachments: readonly { fileId: string; sha256: string }[];
  handedInNeeds: readonly { needId: string; title: string }[] | null;
}): string =>
  canonicalHash({
    applicationId: a.id,
    callId: a.callId,
    firmId: a.firmId,
    sector: a.sector,
    content: a.content,
    files: a.attachments.map(({ fileId, sha256 }) => ({ fileId, sha256 })),
    ...(a.handedInNeeds && { needs: a.handedInNeeds.map(({ needId, title }) => ({ needId, title })) }),
  });

/** What a firm may have one application for in this call: a facility, or the firm as a whole. */
export const unitOf = (rules: { perFacility: boolean }, content: ApplicationContent): string =>
  rules.perFacility ? (content.facilityId ?? '') : '';

/** A call of one application a facility needs to know which. */
export const unitMisses = (rules: { perFacility: boolean }, content: ApplicationContent): Problem[] =>
  rules.perFacility && !content.facilityId ? [{ code: 'REQUIRED', pointer: '/content/facilityId' }] : [];
