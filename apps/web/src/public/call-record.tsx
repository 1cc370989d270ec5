import { Alert, Button, Code, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import formatUrl from '../../../../docs/dossier.md?url';
import { api, ask, type Message } from '../api/client.js';
import { saveText } from '../ui/list/csv.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { canonicalJson, sha256 } from './canonical.js';

type Version = Message<'CallVersion'>;

/** What a call announced, version by version, and the committed lot: as much as anyone needs to check it. */
export function CallRecord({ callId, code }: { callId: string; code: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const params = { path: { callId } };
  const versions = useQuery({
    queryKey: ['call-versions', callId],
    queryFn: () => ask(api.GET('/public/calls/{callId}/versions', { params })),
  });
  return (
    <Panel title={t('public.record.title')} id="record">
      <Text maw="44rem" mb="md">
        {t('public.record.lead')}
      </Text>
      <Answer query={versions}>
        {({ items }) => (
          <>
            <Title order={3} mb="xs">
              {t('public.record.versions')}
            </Title>
            <ol className="plain">
              {items.map((version) => (
                <li
                  key={version.number}
                  style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.6rem 0' }}
                >
                  <Text fw={600}>
                    {t('public.record.version', { number: version.number })} ·{' '}
                    <span className="numerals">{f.instant(version.recordedAt)}</span>
                  </Text>
                  <Text size="sm">
                    {version.reason
                      ? t('public.record.reason', { reason: version.reason })
                      : t('public.record.first')}
                  </Text>
                  <Hash of={`${t('public.record.hash')} (SHA-256)`} value={version.sha256} />
                  <Rules version={version} code={code} />
                </li>
              ))}
            </ol>
          </>
        )}
      </Answer>
      <Lot callId={callId} />
      <Title order={3} mt="lg" mb="xs">
        {t('public.record.how')}
      </Title>
      <ol style={{ margin: 0, paddingInlineStart: '1.2rem', maxWidth: '44rem' }}>
        {(['rules', 'lot', 'file', 'replay'] as const).map((step) => (
          <li key={step} style={{ marginBottom: 4 }}>
            {t(`public.record.step.${step}`)}
          </li>
        ))}
      </ol>
      <Text mt="sm">
        <a href={formatUrl}>{t('public.record.format')}</a>
      </Text>
    </Panel>
  );
}

function Hash({ of, value }: { of: string; value: string }) {
  return (
    <Text size="sm" mt={4} component="div">
      <Text span c="dimmed" size="sm">
        {of}:
      </Text>{' '}
      <Code style={{ overflowWrap: 'anywhere' }}>{value}</Code>
    </Text>
  );
}

/** The announced rules as a file whose bytes have that hash, and the check in the reader's own browser. */
function Rules({ version, code }: { version: Version; code: string }) {
  const { t } = useTranslation();
  const text = () => canonicalJson(version.body);
  return (
    <Group gap="xs" mt="xs" className="no-print">
      <Button
        size="xs"
        variant="default"
        aria-label={`${t('public.record.version', { number: version.number })}: ${t('public.record.download')}`}
        onClick={() => saveText(`${code}-${version.number}.json`, text(), 'application/json')}
      >
        {t('public.record.download')}
      </Button>
      <Check
        what={t('public.record.version', { number: version.number })}
        expected={version.sha256}
        text={text}
      />
    </Group>
  );
}

/** Computes a hash here and says whether it is the announced one. */
function Check({ what, expected, text }: { what: string; expected: string; text: () => string }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<boolean>();
  if (!globalThis.crypto?.subtle) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`${what}: ${t('public.record.check')}`}
        onClick={() => void sha256(text()).then((hash) => setFound(hash === expected))}
      >
        {t('public.record.check')}
      </Button>
      <Text size="sm" role="status" fw={600}>
        {found === undefined ? '' : t(found ? 'public.record.matches' : 'public.record.differs')}
      </Text>
    </>
  );
}

/** The lot that decides between equals in the end: committed to before the first application, revealed after the last. */
function Lot({ callId }: { callId: string }) {
  const { t } = useTranslation();
  const rules = useQuery({
    queryKey: ['public-selection-rules', callId],
    queryFn: () => ask(api.GET('/public/calls/{callId}/selection-rules', { params: { path: { callId } } })),
  });
  const { seedSha256, seed } = rules.data ?? {};
  if (!seedSha256) return null;
  return (
    <>
      <Title order={3} mt="lg" mb="xs">
        {t('public.record.lot')}
      </Title>
      <Text size="sm" maw="44rem">
        {t('public.record.lotLead')}
      </Text>
      <Hash of={t('public.record.seedHash')} value={seedSha256} />
      {seed ? (
        <>
          <Hash of={t('public.record.seed')} value={seed} />
          <Group gap="xs" mt="xs" className="no-print">
            <Check what={t('public.record.seed')} expected={seedSha256} text={() => seed} />
          </Group>
        </>
      ) : (
        <Alert variant="outline" mt="xs">
          {t('public.record.seedLater')}
        </Alert>
      )}
    </>
  );
}
