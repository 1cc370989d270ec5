import { queryOptions } from '@tanstack/react-query';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { api, ask, ifMatch, type Message } from '../api/client.js';

export type CallForm = Omit<Message<'CallForm'>, 'form'> & { form: FormDef };

/** The form of a call as its staff see it. */
export const formQuery = (callId: string) =>
  queryOptions({
    queryKey: ['form', callId],
    queryFn: async () =>
      (await ask(api.GET('/calls/{callId}/form', { params: { path: { callId } } }))) as unknown as CallForm,
    // The builder holds its own state; a late answer must not take the ground from under it.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const saveForm = (callId: string, version: number, form: FormDef) =>
  ask(
    api.PUT('/calls/{callId}/form', {
      params: { path: { callId }, header: ifMatch(version) },
      body: { form: form as unknown as Record<string, unknown> },
    }),
  );

export const revisionsQuery = (callId: string) =>
  queryOptions({
    queryKey: ['form-revisions', callId],
    queryFn: () => ask(api.GET('/calls/{callId}/form/revisions', { params: { path: { callId } } })),
  });
