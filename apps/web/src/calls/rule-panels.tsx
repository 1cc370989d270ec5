import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from '#contracts/open-calls/form/form-def';
import { api, ask, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { parseInstant, typedInstant } from '../ui/typed-instant.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { wholeOf } from './call-draft.js';
import { EligibilityEditor, type Rule } from './eligibility-editor.js';
import { callFormQuery, eligibilityRulesQuery, fieldList } from './use-call.js';

type Call = Message<'Call'>;
interface Props {
  call: Call;
}

/** Says that a part was saved, and asks anew what hangs on it. */
function useSaved(callId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return async (part: string) => {
    notify({ message: t('ui.saved') });
    await client.invalidateQueries({ queryKey: [part, callId] });
  };
}

/** How firms apply: one application a firm or a facility, and until when the signed declaration comes. */
export function ApplyPanel({ call }: Props) {
  const { t } = useTranslation();
  const rules = useQuery({
    queryKey: ['apply-rules', call.id],
    queryFn: () =>
      ask(api.GET('/public/calls/{callId}/apply-rules', { params: { path: { callId: call.id } } })),
    refetchOnWindowFocus: false,
  });
  return (
    <Panel title={t('callEditor.part.apply')} id="apply">
      <Answer query={rules}>{(known) => <ApplyForm call={call} known={known} />}</Answer>
    </Panel>
  );
}

function ApplyForm({ call, known }: Props & { known: Message<'ApplyRules'> }) {
  const { t } = useTranslation();
  const saved = useSaved(call.id);
  const [perFacility, setPerFacility] = useState(known.perFacility ?? false);
  const [by, setBy] = useState(known.declarationBy ? typedInstant(known.declarationBy) : '');
  const faults = useFaults({ declarationBy: t('callEditor.declarationBy') });
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/calls/{callId}/apply-rules', {
          params: { path: { callId: call.id } },
          body: { perFacility, ...(by.trim() ? { declarationBy: parseInstant(by)! } : {}) },
        }),
      ),
    onSuccess: () => {
      faults.clear();
      return saved('apply-rules');
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (
      !faults.found({
        declarationBy: by.trim() && !parseInstant(by) ? t('ui.badInstant') : undefined,
      })
    )
      save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Stack align="flex-start">
        <Checkbox
          label={t('callEditor.perFacility')}
          description={t('callEditor.perFacilityHelp')}
          checked={perFacility}
          onChange={(event) => setPerFacility(event.currentTarget.checked)}
        />
        <TextInput
          id="declarationBy"
          label={t('callEditor.declarationBy')}
          description={t('callEditor.declarationByHelp')}
          placeholder={t('ui.instantHint')}
          value={by}
          error={faults.of('declarationBy')}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button type="submit" loading={save.isPending}>
          {t('callEditor.savePart')}
        </Button>
      </Stack>
    </form>
  );
}

/** Who may take part, and the round for missing documents. */
export function EligibilityPanel({ call, sectorOf }: Props & { sectorOf: (code: string) => string }) {
  const { t } = useTranslation();
  const rules = useQuery(eligibilityRulesQuery(call.id));
  return (
    <Panel title={t('callEditor.part.eligibility')} id="eligibility">
      <Answer query={rules}>
        {(known) => <EligibilityForm call={call} sectorOf={sectorOf} known={known} />}
      </Answer>
    </Panel>
  );
}

function EligibilityForm({
  call,
  sectorOf,
  known,
}: Props & { sectorOf: (code: string) => string; known: Message<'EligibilityRules'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const saved = useSaved(call.id);
  const form = useQuery(callFormQuery(call.id));
  const fields = fieldList(form.data);
  const [rules, setRules] = useState<Rule[]>(known.rules);
  const [days, setDays] = useState(String(known.completionDays ?? 5));
  const [completable, setCompletable] = useState(known.completable ?? []);
  const labels: Record<string, string> = { completionDays: t('callEditor.completionDays') };
  rules.forEach((_, i) => {
    for (const name of ['title', 'code', 'values', 'field', 'condition'] as const)
      labels[`rules.${i}.${name}`] =
        `${t('callEditor.ruleRow', { n: i + 1 })} – ${t(`callEditor.ruleField.${name}`)}`;
  });
  const faults = useFaults(labels);
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/calls/{callId}/eligibility-rules', {
          params: { path: { callId: call.id } },
          body: {
            rules: rules.map(({ titleEn, ...rule }) => ({
              ...rule,
              title: rule.title.trim(),
              ...(titleEn?.trim() ? { titleEn: titleEn.trim() } : {}),
            })),
            completionDays: wholeOf(days)!,
            completable,
          },
        }),
      ),
    onSuccess: () => {
      faults.clear();
      return saved('eligibility-rules');
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong: Record<string, string | undefined> = {
      completionDays: wholeOf(days) ? undefined : t('ui.badNumber'),
    };
    rules.forEach((rule, i) => {
      if (!rule.title.trim()) wrong[`rules.${i}.title`] = t('ui.required');
      if (!rule.code.trim()) wrong[`rules.${i}.code`] = t('ui.required');
    });
    if (!faults.found(wrong)) save.mutate();
  };
  const files = fields
    .filter((field) => field.type === 'file')
    .map((field) => ({ value: field.key, label: said(field.label, f.language) || field.key }));
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <EligibilityEditor
        rules={rules}
        fields={fields}
        sectors={call.sectors.map(({ sector }) => ({ value: sector, label: sectorOf(sector) }))}
        faultOf={faults.of}
        onRules={setRules}
      />
      <Stack mt="lg" align="flex-start">
        <TextInput
          id="completionDays"
          label={t('callEditor.completionDays')}
          description={t('callEditor.completionDaysHelp')}
          inputMode="numeric"
          value={days}
          error={faults.of('completionDays')}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('callEditor.completable')}
          description={files.length > 0 ? t('callEditor.completableHelp') : t('callEditor.noFileFields')}
          value={completable}
          onChange={setCompletable}
        >
          {/* What the form has no more stays to be taken out. */}
          {[
            ...files,
            ...completable
              .filter((key) => !files.some((file) => file.value === key))
              .map((value) => ({ value, label: value })),
          ].map((file) => (
            <Checkbox key={file.value} mt={6} value={file.value} label={file.label} />
          ))}
        </Checkbox.Group>
        <Button type="submit" loading={save.isPending}>
          {t('callEditor.savePart')}
        </Button>
      </Stack>
    </form>
  );
}

/** What comes after the decision. */
export function AfterPanel({ call }: Props) {
  const { t } = useTranslation();
  const rules = useQuery({
    queryKey: ['after-rules', call.id],
    queryFn: () =>
      ask(api.GET('/public/calls/{callId}/after-rules', { params: { path: { callId: call.id } } })),
    refetchOnWindowFocus: false,
  });
  return (
    <Panel title={t('callEditor.part.after')} id="after">
      <Answer query={rules}>{(known) => <AfterForm call={call} known={known} />}</Answer>
    </Panel>
  );
}

function AfterForm({ call, known }: Props & { known: Message<'AfterRules'> }) {
  const { t } = useTranslation();
  const saved = useSaved(call.id);
  const [days, setDays] = useState(String(known.appealDays ?? 10));
  const [agreement, setAgreement] = useState(known.agreement ?? '');
  const faults = useFaults({ appealDays: t('callEditor.appealDays'), agreement: t('callEditor.agreement') });
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/calls/{callId}/after-rules', {
          params: { path: { callId: call.id } },
          body: { appealDays: wholeOf(days)!, ...(agreement.trim() ? { agreement: agreement.trim() } : {}) },
        }),
      ),
    onSuccess: () => {
      faults.clear();
      return saved('after-rules');
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.found({ appealDays: wholeOf(days) === undefined ? t('ui.badNumber') : undefined }))
      save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Stack align="flex-start">
        <TextInput
          id="appealDays"
          label={t('callEditor.appealDays')}
          description={t('callEditor.appealDaysHelp')}
          inputMode="numeric"
          value={days}
          error={faults.of('appealDays')}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <Textarea
          id="agreement"
          label={t('callEditor.agreement')}
          description={t('callEditor.agreementHelp')}
          autosize
          minRows={4}
          maxRows={20}
          maxLength={8000}
          w="100%"
          value={agreement}
          error={faults.of('agreement')}
          onChange={(event) => setAgreement(event.currentTarget.value)}
        />
        <Button type="submit" loading={save.isPending}>
          {t('callEditor.savePart')}
        </Button>
      </Stack>
    </form>
  );
}
