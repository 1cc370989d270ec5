import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { programQuery } from '../programs/use-program.js';
import { RulesPanel } from '../reviews/rules-panel.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useHashTarget } from '../ui/use-hash-target.js';
import { bodyOf, draftOf } from './call-draft.js';
import { CallFields } from './call-fields.js';
import { AfterPanel, ApplyPanel, EligibilityPanel } from './rule-panels.js';
import { SelectionRulesPanel } from './selection-rules-panel.js';
import { callFormQuery, callQuery } from './use-call.js';
import { useCallFaults } from './use-call-faults.js';

type Call = Message<'Call'>;
const PARTS = ['call', 'form', 'apply', 'eligibility', 'review', 'selection', 'after'] as const;

/** Everything a draft call says, part by part; each part is saved for itself. */
export function CallSettingsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const { callId } = useParams({ strict: false }) as { callId: string };
  const call = useQuery({ ...callQuery(callId), refetchOnWindowFocus: false });
  useHashTarget();
  const program = useQuery({ ...programQuery(call.data?.programId ?? ''), enabled: !!call.data });
  const sectors = program.data?.sectors ?? [];
  const sectorOf = (code: string) => {
    const sector = sectors.find((s) => s.code === code);
    return sector ? f.text(sector.tr, sector.en) : code;
  };
  return (
    <Answer query={call}>
      {(c) => (
        <>
          <PageTitle
            over={
              <Link to="/calls/$callId" params={{ callId }}>
                ← {c.code} · {f.text(c.title, c.titleEn)}
              </Link>
            }
            lead={c.state === 'draft' ? t('callEditor.settingsLead') : undefined}
          >
            {t('callEditor.settings')}
          </PageTitle>
          {c.state !== 'draft' ? (
            <Alert variant="outline" title={t('callEditor.frozen')}>
              <Text size="sm">{t('callEditor.frozenText')}</Text>
              <Button component={Link} to={`/calls/${callId}`} variant="default" mt="sm" size="xs">
                {t('callEditor.toCall')}
              </Button>
            </Alert>
          ) : (
            <>
              <Group component="nav" gap="md" mb="md" aria-label={t('callEditor.parts')}>
                {PARTS.map((part) => (
                  <Anchor key={part} href={`#${part}`} size="sm">
                    {t(`callEditor.part.${part}`)}
                  </Anchor>
                ))}
              </Group>
              <CallForm key={c.version} call={c} sectors={sectors} />
              <FormPanel call={c} />
              <ApplyPanel call={c} />
              <EligibilityPanel call={c} sectorOf={sectorOf} />
              <div id="review">
                <RulesPanel call={c} />
              </div>
              <SelectionRulesPanel call={c} sectorOf={sectorOf} />
              <AfterPanel call={c} />
              <Button component={Link} to={`/calls/${callId}`}>
                {t('callEditor.toReady')}
              </Button>
            </>
          )}
        </>
      )}
    </Answer>
  );
}

function CallForm({ call, sectors }: { call: Call; sectors: { code: string; tr: string; en: string }[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(call, f.number));
  const faults = useCallFaults(draft);
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/calls/{callId}', {
          params: { path: { callId: call.id }, header: ifMatch(call.version) },
          body: bodyOf(draft, f.language),
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('ui.saved') });
      await client.invalidateQueries({ queryKey: ['call', call.id] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.check()) save.mutate();
  };
  return (
    <form id="call" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <CallFields draft={draft} faults={faults} sectors={sectors} onDraft={setDraft} />
      <Button type="submit" loading={save.isPending} mb="lg">
        {t('callEditor.saveCall')}
      </Button>
    </form>
  );
}

function FormPanel({ call }: { call: Call }) {
  const { t } = useTranslation();
  const form = useQuery(callFormQuery(call.id));
  return (
    <Panel title={t('callEditor.part.form')} id="form">
      <Answer query={form}>
        {(known) => (
          <Text mb="sm">
            {!known || known.version === 0
              ? t('callEditor.formNone')
              : known.faults.length > 0
                ? t('callEditor.formFaults', { count: known.faults.length })
                : t('callEditor.formReady')}
          </Text>
        )}
      </Answer>
      <Button component={Link} to={`/calls/${call.id}/form`} variant="default">
        {t('calls.toForm')}
      </Button>
    </Panel>
  );
}
