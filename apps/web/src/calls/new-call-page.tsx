import { Button, Group, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { useProgram, useProgramId } from '../programs/use-program.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { parseInstant } from '../ui/typed-instant.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { bodyOf, emptyDraft } from './call-draft.js';
import { CallFields } from './call-fields.js';
import { useCallFaults } from './use-call-faults.js';
import { Choice } from '../ui/choice.js';

const KINDS = ['firm-call', 'open-innovation'] as const;
const CODE = /^[A-Z0-9][A-Z0-9-]*$/;

/** A new call: written anew, or started from an earlier one. */
export function NewCallPage() {
  const { t } = useTranslation();
  const { from } = useSearch({ strict: false }) as { from?: string };
  const [way, setWay] = useState<'copy' | 'empty'>(from ? 'copy' : 'empty');
  const programId = useProgramId();
  return (
    <>
      <PageTitle
        over={
          <Link to="/programs/$programId/calls" params={{ programId }}>
            ← {t('calls.title')}
          </Link>
        }
        lead={t('callEditor.newLead')}
      >
        {t('callEditor.newCall')}
      </PageTitle>
      <SegmentedControl
        mb="lg"
        aria-label={t('callEditor.newCall')}
        value={way}
        onChange={(value) => setWay(value as typeof way)}
        data={[
          { value: 'empty', label: t('callEditor.fromEmpty') },
          { value: 'copy', label: t('callEditor.fromEarlier') },
        ]}
      />
      {way === 'empty' ? <EmptyCall /> : <CopiedCall from={from} />}
    </>
  );
}

/** To the settings of a call that was just made. */
function useMade() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async ({ id }: { id: string }) => {
    notify({ message: t('callEditor.made') });
    await client.invalidateQueries({ queryKey: ['list'] });
    await navigate({ to: '/calls/$callId/settings', params: { callId: id } });
  };
}

function EmptyCall() {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const program = useProgram();
  const made = useMade();
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('firm-call');
  const [draft, setDraft] = useState(emptyDraft);
  const faults = useCallFaults(draft);
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/programs/{programId}/calls', {
          params: { path: { programId } },
          body: { code: code.trim(), kind, ...bodyOf(draft, f.language) },
        }),
      ),
    onSuccess: made,
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.check({ code: CODE.test(code.trim()) ? undefined : t('callEditor.badCode') })) save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Panel>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            id="code"
            label={t('callEditor.field.code')}
            description={t('callEditor.codeHelp')}
            withAsterisk
            maxLength={40}
            value={code}
            error={faults.of('code')}
            onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
          />
          <Choice
            label={t('calls.kind')}
            description={t('callEditor.kindHelp')}
            data={KINDS.map((value) => ({ value, label: t(`public.call.kind.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(value === 'open-innovation' ? value : 'firm-call')}
          />
        </SimpleGrid>
      </Panel>
      <CallFields draft={draft} faults={faults} sectors={program.data?.sectors ?? []} onDraft={setDraft} />
      <Group>
        <Button type="submit" loading={save.isPending}>
          {t('callEditor.make')}
        </Button>
      </Group>
    </form>
  );
}

function CopiedCall({ from }: { from?: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const made = useMade();
  const [chosen, setChosen] = useState(from ?? null);
  const [form, setForm] = useState({ code: '', title: '', titleEn: '', deadline: '' });
  const labels = {
    callId: t('callEditor.earlierCall'),
    code: t('callEditor.field.code'),
    title: t('callEditor.field.title'),
    titleEn: t('callEditor.field.titleEn'),
    deadline: t('callEditor.field.deadline'),
  };
  const faults = useFaults(labels);
  const calls = useQuery({
    queryKey: ['calls-to-copy', programId],
    queryFn: () =>
      ask(api.GET('/programs/{programId}/calls', { params: { path: { programId }, query: { limit: 100 } } })),
  });
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/calls/{callId}/copies', {
          params: { path: { callId: chosen! } },
          body: {
            code: form.code.trim(),
            deadline: parseInstant(form.deadline)!,
            ...(form.title.trim() ? { title: form.title.trim() } : {}),
            ...(form.titleEn.trim() ? { titleEn: form.titleEn.trim() } : {}),
          },
        }),
      ),
    onSuccess: made,
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faults.found({
      callId: chosen ? undefined : t('ui.required'),
      code: CODE.test(form.code.trim()) ? undefined : t('callEditor.badCode'),
      deadline: parseInstant(form.deadline) ? undefined : t('ui.badInstant'),
    });
    if (!wrong) save.mutate();
  };
  const field = (name: keyof typeof form) => ({
    id: name,
    label: labels[name],
    value: form[name],
    error: faults.of(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({
        ...form,
        [name]: name === 'code' ? event.currentTarget.value.toUpperCase() : event.currentTarget.value,
      }),
  });
  return (
    <Answer query={calls}>
      {({ items }) =>
        items.length === 0 ? (
          <Panel>
            <Empty title={t('callEditor.noEarlier')} next={t('callEditor.noEarlierNext')} />
          </Panel>
        ) : (
          <form onSubmit={submit} noValidate>
            <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
            <Panel>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <Choice
                  id="callId"
                  label={labels.callId}
                  description={t('callEditor.copyHelp')}
                  withAsterisk
                  data={items.map((call) => ({
                    value: call.id,
                    label: `${call.code} · ${f.text(call.title, call.titleEn)}`,
                  }))}
                  value={chosen}
                  error={faults.of('callId')}
                  onChange={setChosen}
                />
                <TextInput
                  {...field('code')}
                  description={t('callEditor.codeHelp')}
                  withAsterisk
                  maxLength={40}
                />
                <TextInput
                  {...field('deadline')}
                  description={t('callEditor.deadlineHelp')}
                  placeholder={t('ui.instantHint')}
                  withAsterisk
                />
                <TextInput {...field('title')} description={t('callEditor.asEarlier')} maxLength={300} />
                <TextInput {...field('titleEn')} description={t('callEditor.asEarlier')} maxLength={300} />
              </SimpleGrid>
              <Button mt="lg" type="submit" loading={save.isPending}>
                {t('callEditor.copy')}
              </Button>
            </Panel>
          </form>
        )
      }
    </Answer>
  );
}
