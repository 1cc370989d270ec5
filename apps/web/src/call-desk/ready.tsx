import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ApiProblem, problemText, type FieldProblem } from '../api/problem.js';
import { callFormQuery, eligibilityRulesQuery } from '../calls/use-call.js';
import { Icon } from '../ui/icon.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { hrefOfPlace, placeOfFault } from './fault-place.js';

interface Item {
  text: string;
  href: string;
  /** Stands in the way; else it is only worth a look. */
  bars: boolean;
}

/** "Ready to open?": what is missing, each leading to its place; then the opening, which names what the rules still lack. */
export function Ready({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const form = useQuery(callFormQuery(call.id));
  const rules = useQuery(eligibilityRulesQuery(call.id));
  const [faults, setFaults] = useState<FieldProblem[]>([]);
  const [now] = useState(() => Date.now());
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  const open = useMutation({
    mutationFn: () =>
      ask(api.POST('/calls/{callId}/opening', { params: { path: { callId: call.id } }, body: {} })),
    onSuccess: async () => {
      notify({ message: t('desk.opened') });
      await client.invalidateQueries({ queryKey: ['call', call.id] });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'CALL_RULES' && error.errors.length > 0)
        setFaults(error.errors);
      else failed(error);
    },
  });
  const settings = `/calls/${call.id}/settings`;
  const items: Item[] = [];
  if (Date.parse(call.deadline) <= now)
    items.push({ text: t('callEditor.ready.deadline'), href: settings, bars: true });
  if (form.data && form.data.version > 0 && form.data.faults.length > 0)
    items.push({
      text: t('callEditor.formFaults', { count: form.data.faults.length }),
      href: `/calls/${call.id}/form`,
      bars: true,
    });
  if (form.data === null || form.data?.version === 0)
    items.push({ text: t('callEditor.ready.noForm'), href: `/calls/${call.id}/form`, bars: false });
  if (rules.data?.rules.length === 0)
    items.push({ text: t('callEditor.ready.noRules'), href: `${settings}#eligibility`, bars: false });
  if (rules.data && !rules.data.rules.some(({ kind }) => kind === 'no-support'))
    items.push({ text: t('callEditor.ready.noSupportRule'), href: `${settings}#eligibility`, bars: false });
  if (call.sectors.length === 0 && call.kind === 'firm-call')
    items.push({ text: t('callEditor.ready.noSectors'), href: settings, bars: false });
  const barred = items.some((item) => item.bars);
  return (
    <Panel title={t('callEditor.ready.title')}>
      {faults.length > 0 && (
        <Alert
          ref={box}
          tabIndex={-1}
          role="alert"
          color="red"
          variant="outline"
          mb="md"
          icon={<Icon name="warning" />}
          title={t('callEditor.ready.faults', { count: faults.length })}
          styles={{
            title: { color: 'var(--mantine-color-error)' },
            icon: { color: 'var(--mantine-color-error)' },
          }}
        >
          <List size="sm" listStyleType="none" spacing={4}>
            {faults.map((fault, i) => {
              const place = placeOfFault(fault.pointer);
              return (
                <List.Item key={i}>
                  {t(`callEditor.part.${place.part}`)}
                  {place.row && `, ${t('callEditor.rowOf', { n: place.row })}`}:{' '}
                  <a href={hrefOfPlace(call.id, place)}>
                    {problemText(fault, f.language, t('problem.title'))}
                  </a>
                </List.Item>
              );
            })}
          </List>
        </Alert>
      )}
      {items.length === 0 ? (
        faults.length === 0 && <Text>{t('callEditor.ready.all')}</Text>
      ) : (
        <List size="sm" spacing={6} listStyleType="none" withPadding={false}>
          {items.map((item) => (
            <List.Item key={item.text} icon={<Icon name={item.bars ? 'cross' : 'warning'} size={16} />}>
              <strong>{item.bars ? t('callEditor.ready.bars') : t('callEditor.ready.look')}:</strong>{' '}
              <a href={item.href}>{item.text}</a>
            </List.Item>
          ))}
        </List>
      )}
      <Text size="sm" c="dimmed" mt="sm">
        {t('callEditor.ready.freezes')}
      </Text>
      <Group mt="md">
        <Button component={Link} to={settings} variant="default">
          {t('callEditor.settings')}
        </Button>
        <Button disabled={barred} loading={open.isPending} onClick={() => open.mutate()}>
          {t('calls.open')}
        </Button>
      </Group>
    </Panel>
  );
}
