import { queryOptions } from '@tanstack/react-query';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { api, ask, type Message } from '../api/client.js';

export type Application = Message<'Application'>;

/** An application, and by how much the server's clock is ahead of this device's (milliseconds). */
export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['application', applicationId],
    queryFn: async () => {
      const answer = api.GET('/applications/{applicationId}', { params: { path: { applicationId } } });
      const application = await ask(answer);
      return { application, ahead: aheadOf((await answer).response) };
    },
  });

function aheadOf(response: Response): number {
  const said = Date.parse(response.headers.get('Date') ?? '');
  return Number.isNaN(said) ? 0 : said - Date.now();
}

export const applyRulesQuery = (callId: string) =>
  queryOptions({
    queryKey: ['apply-rules', callId],
    queryFn: () => ask(api.GET('/public/calls/{callId}/apply-rules', { params: { path: { callId } } })),
    staleTime: 60_000,
  });

/** The form in force; with a number, as it was announced then. null: the call has none. */
export const formOfCallQuery = (callId: string, number: number | null = null) =>
  queryOptions({
    queryKey: ['application-form', callId, number],
    queryFn: async (): Promise<{ def: FormDef; number: number | null } | null> => {
      const form = await (number === null
        ? ask(api.GET('/calls/{callId}/form', { params: { path: { callId } } }))
        : ask(
            api.GET('/calls/{callId}/form/revisions/{number}', {
              // Whole numbers of the path are written as texts there.
              params: { path: { callId, number: number as never } },
            }),
          ));
      const def = form.form as unknown as FormDef;
      return def.sections.length > 0 ? { def, number: form.number } : null;
    },
    staleTime: 60_000,
  });

export const facilitiesQuery = (firmId: string) =>
  queryOptions({
    queryKey: ['facilities', firmId],
    queryFn: () => ask(api.GET('/firms/{firmId}/facilities', { params: { path: { firmId } } })),
    staleTime: 60_000,
  });

export const prefillQuery = (callId: string, firmId: string, facilityId?: string) =>
  queryOptions({
    queryKey: ['prefill', callId, firmId, facilityId ?? ''],
    queryFn: () =>
      ask(
        api.GET('/calls/{callId}/form/prefill', {
          params: { path: { callId }, query: { firmId, ...(facilityId ? { facilityId } : {}) } },
        }),
      ),
    staleTime: 60_000,
    retry: false,
  });

export const eligibilityQuery = (applicationId: string, version: number) =>
  queryOptions({
    queryKey: ['eligibility', applicationId, version],
    queryFn: () =>
      ask(api.GET('/applications/{applicationId}/eligibility', { params: { path: { applicationId } } })),
    placeholderData: (before: Message<'Eligibility'> | undefined) => before,
  });

/** What comes after the submission, asked under one key so that an act renews all of it. */
export const afterQuery = <T>(applicationId: string, what: string, queryFn: () => Promise<T>) =>
  queryOptions({ queryKey: ['application-after', applicationId, what], queryFn });
