import { queryOptions } from '@tanstack/react-query';
import { fieldsOf, said, type FormDef, type FormField } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import type { CallForm } from '../forms/form-api.js';

export const callQuery = (callId: string) =>
  queryOptions({
    queryKey: ['call', callId],
    queryFn: () => ask(api.GET('/calls/{callId}', { params: { path: { callId } } })),
  });

/** The form of a call for reading; null while it has none. */
export const callFormQuery = (callId: string) =>
  queryOptions({
    queryKey: ['call-form', callId],
    queryFn: async (): Promise<CallForm | null> => {
      const form = (await ask(
        api.GET('/calls/{callId}/form', { params: { path: { callId } } }),
      )) as unknown as CallForm;
      return form.version === 0 ? null : form;
    },
  });

/** The rules of eligibility as they stand; a call without any has an empty list. */
export const eligibilityRulesQuery = (callId: string) =>
  queryOptions({
    queryKey: ['eligibility-rules', callId],
    queryFn: () => ask(api.GET('/public/calls/{callId}/eligibility-rules', { params: { path: { callId } } })),
    refetchOnWindowFocus: false,
  });

export const fieldList = (form: CallForm | null | undefined): FormField[] =>
  form ? fieldsOf(form.form).map(({ field }) => field) : [];

/** Names of a form's fields by their keys, in the language shown; a key without a field stays as it is. */
export function fieldNamer(form: { form: FormDef } | null | undefined, language: 'tr' | 'en') {
  const names = new Map(
    form ? fieldsOf(form.form).map(({ field }) => [field.key, said(field.label, language)]) : [],
  );
  return (key: string): string => names.get(key) ?? key;
}
