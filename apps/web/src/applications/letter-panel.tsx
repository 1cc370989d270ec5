import { Anchor, Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type FileAnswer } from '#contracts/open-calls/form/form-def';
import { dimensionNames } from '#contracts/open-calls/form/dimension-names';
import { api, ask, type Message } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { useProvinces } from '../firms/use-provinces.js';
import { Icon } from '../ui/icon.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import type { AfterProps } from './after-props.js';
import { afterQuery } from './application-api.js';
import { Countdown } from './countdown.js';
import { EarlierLetters, LetterDates } from './earlier-letters.js';
import { FilesField } from './files-field.js';
import { useLetterFile } from './use-letter-file.js';

/** The decision letter, and the appeal against the decision. */
export function LetterPanel({ application, ahead, def, own, refresh }: AfterProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const path = { applicationId: application.id };
  const { data } = useQuery(
    afterQuery(application.id, 'letter', () =>
      ask(api.GET('/applications/{applicationId}/letter', { params: { path } })),
    ),
  );
  const context = own ? undefined : 'staff';
  const letter = data?.letter;
  const appeals = useQuery({
    ...afterQuery(application.id, 'appeals', () =>
      ask(api.GET('/applications/{applicationId}/appeals', { params: { path } })),
    ),
    enabled: Boolean(letter),
  });
  const rules = useQuery({
    ...afterQuery(application.id, 'after-rules', () =>
      ask(
        api.GET('/public/calls/{callId}/after-rules', { params: { path: { callId: application.callId } } }),
      ),
    ),
    enabled: Boolean(letter),
  });
  const file = useLetterFile();
  if (!letter) return null;
  // Who gave its place back, or was brought back by an appeal, keeps what it was told, as something past.
  const past = application.state === 'withdrawn' || application.state === 'submitted';
  const filed = appeals.data?.items ?? [];
  const takesAppeals = !past && (rules.data?.appealDays ?? 10) > 0;
  const open =
    takesAppeals && (letter.appealUntil === null || Date.parse(letter.appealUntil) > Date.now() + ahead);
  return (
    <Panel title={t('result.letter.title')}>
      <Text fw={600}>{t(`result.letter.${past ? 'was' : 'kind'}.${letter.kind}`, { context })}</Text>
      {data.reserve && <Place of={data.reserve} def={def} context={context} />}
      <LetterDates letter={letter} context={context} />
      {letter.paper && (
        <Group mt="sm" gap="sm">
          {(['pdf', 'docx'] as const).map((format) => (
            <Button
              key={format}
              variant={format === 'pdf' ? 'filled' : 'default'}
              leftSection={<Icon name="download" size={16} />}
              loading={file.isPending && file.variables.format === format}
              onClick={() => file.mutate({ ...path, format })}
            >
              {t(format === 'pdf' ? 'result.letter.download' : 'result.letter.downloadWord')}
            </Button>
          ))}
        </Group>
      )}
      {(!past || filed.length > 0) && (
        <Title order={3} mt="lg" mb="xs">
          {t('result.appeal.title')}
        </Title>
      )}
      {!takesAppeals && !past && <Text>{t('result.appeal.none')}</Text>}
      {takesAppeals && letter.appealUntil && (
        <Text>
          {t('result.appeal.until', { when: f.instantLong(letter.appealUntil) })}{' '}
          <Countdown until={letter.appealUntil} ahead={ahead} onOver={() => void refresh()} />
        </Text>
      )}
      {takesAppeals && !letter.appealUntil && <Text>{t('result.appeal.fromDelivery')}</Text>}
      {filed.map((appeal) => (
        <Filed key={appeal.id} appeal={appeal} />
      ))}
      {own && open && appeals.data && filed.every(before(letter)) && (
        <AppealForm applicationId={application.id} refresh={refresh} />
      )}
      <EarlierLetters letters={data.earlier} context={context} />
    </Panel>
  );
}

/** “You are number 2 on the reserve list of your sector”, or what staff read of it. */
function Place({
  of: { rank, dimension, group },
  def,
  context,
}: {
  of: Message<'ReservePlace'>;
  def: AfterProps['def'];
  context: 'staff' | undefined;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const provinces = useProvinces();
  const named = (value: string) =>
    dimensionNames(def, new Map(provinces.map((p) => [p.value, p.label])), language).value(dimension, value);
  return (
    <Text>
      {group === null
        ? t('result.letter.place', { rank, context })
        : dimension === 'sector'
          ? t('result.letter.placeInSector', { rank, context })
          : t('result.letter.placeInGroup', { rank, group: named(group), context })}
    </Text>
  );
}

/** A decision can be appealed against once; a later letter tells of another. */
const before =
  (letter: Message<'Letter'>) =>
  ({ filedAt }: Message<'Appeal'>): boolean =>
    filedAt < letter.releasedAt;

function Filed({ appeal }: { appeal: Message<'Appeal'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <section className="application-finding">
      <div>
        <Text fw={600}>
          {t(`application.appealState.${appeal.state}`)} · {f.instant(appeal.filedAt)}
        </Text>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{appeal.text}</Text>
        {appeal.fileIds.map((fileId, i) => (
          <div key={fileId}>
            <Anchor size="sm" href={fileHref(fileId)}>
              {t('result.appeal.file', { n: i + 1 })}
            </Anchor>
          </div>
        ))}
        {appeal.answer && (
          <Text mt="xs" style={{ whiteSpace: 'pre-wrap' }}>
            <strong>{t('result.appeal.answer')}:</strong> {appeal.answer}
            {appeal.answeredAt && ` (${f.instant(appeal.answeredAt)})`}
          </Text>
        )}
      </div>
    </section>
  );
}

function AppealForm({ applicationId, refresh }: { applicationId: string; refresh: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<FileAnswer[]>([]);
  const faults = useFaults({ text: t('result.appeal.text') });
  const file = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/applications/{applicationId}/appeals', {
          params: { path: { applicationId } },
          body: {
            text: text.trim(),
            ...(files.length > 0 ? { fileIds: files.map(({ fileId }) => fileId) } : {}),
          },
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('result.appeal.filed') });
      await refresh();
    },
    onError: faults.failed,
  });
  if (!shown)
    return (
      <Button mt="sm" variant="default" onClick={() => setShown(true)}>
        {t('result.appeal.begin')}
      </Button>
    );
  return (
    <>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Textarea
        id="text"
        mt="sm"
        autoFocus
        rows={6}
        maxLength={8000}
        label={t('result.appeal.text')}
        description={t('result.appeal.textHelp')}
        value={text}
        error={faults.of('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilesField
        id="appealFiles"
        label={t('result.appeal.files')}
        takes={PAPERS.appeal}
        files={files}
        onFiles={setFiles}
      />
      <Group mt="md" gap="xs">
        <Button
          loading={file.isPending}
          onClick={() => {
            if (!faults.found({ text: text.trim() ? undefined : t('ui.required') })) file.mutate();
          }}
        >
          {t('result.appeal.send')}
        </Button>
        <Button variant="default" onClick={() => setShown(false)}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </>
  );
}
