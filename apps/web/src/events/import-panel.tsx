import { Alert, Button, FileButton, Group, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCatalogue, messageOf } from '#contracts/error-catalogue';
import type { Message } from '../api/client.js';
import { uploadFile } from '../api/files.js';
import { Icon } from '../ui/icon.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

type Report = Message<'ImportReport'>;
const NUMBERS = ['read', 'accepted', 'merged', 'doubtful', 'refused'] as const;

interface Props {
  title: string;
  /** Sends the import; first tried, then done. */
  send: (body: { fileId: string; dryRun: boolean }) => Promise<Report>;
  /** What to ask anew when it is done. */
  refresh: QueryKey[];
}

/** A list from a spreadsheet: uploaded, tried without saving, and saved only when a person says so. */
export function ImportPanel({ title, send, refresh }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [percent, setPercent] = useState<number>();
  const [fileId, setFileId] = useState<string>();
  const attempt = useMutation({
    mutationFn: async (file: File) => {
      setPercent(0);
      const uploaded = await uploadFile(file, setPercent);
      setFileId(uploaded.fileId);
      return send({ fileId: uploaded.fileId, dryRun: true });
    },
    onError: failed,
    onSettled: () => setPercent(undefined),
  });
  const save = useMutation({
    mutationFn: () => send({ fileId: fileId!, dryRun: false }),
    onSuccess: () => Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey }))),
    onError: failed,
  });
  const report = save.data ?? attempt.data;
  return (
    <Panel
      title={title}
      actions={
        <FileButton
          accept=".xlsx,.csv"
          onChange={(file) => {
            save.reset();
            if (file?.size === 0)
              notify({ fault: true, title: t('problem.title'), message: t('imports.emptyFile') });
            else if (file) attempt.mutate(file);
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<Icon name="upload" size={18} />}
              loading={attempt.isPending}
            >
              {t('imports.choose')}
            </Button>
          )}
        </FileButton>
      }
    >
      {percent !== undefined && <Text role="status">{t('imports.uploading', { percent })}</Text>}
      {report && <ReportView report={report} />}
      {attempt.data && !save.data && attempt.data.accepted + attempt.data.merged > 0 && (
        <Button mt="sm" loading={save.isPending} onClick={() => save.mutate()}>
          {t('imports.confirm', { count: attempt.data.accepted })}
        </Button>
      )}
    </Panel>
  );
}

function ReportView({ report }: { report: Report }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <>
      <Alert role="status" variant="outline" mb="sm">
        {report.dryRun ? t('imports.tried') : t('imports.done')}
      </Alert>
      <Group component="dl" gap="xl" m={0}>
        {NUMBERS.map((name) => (
          <div key={name} style={{ display: 'flex', flexDirection: 'column-reverse' }}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`imports.${name}`)}
            </Text>
            <Text component="dd" m={0} fz="xl" fw={650} className="numerals">
              {f.number(report[name])}
            </Text>
          </div>
        ))}
      </Group>
      {report.issues.length > 0 && (
        <details style={{ marginTop: '0.75rem' }}>
          <summary style={{ cursor: 'pointer', minHeight: 24 }}>
            {t('imports.issues')} ({f.number(report.issues.length)})
          </summary>
          <Issues issues={report.issues} />
        </details>
      )}
    </>
  );
}

function Issues({ issues }: { issues: Report['issues'] }) {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const why = (issue: Report['issues'][number]) =>
    issue.code in errorCatalogue
      ? messageOf(issue.code, language, issue.params as Record<string, string | number> | undefined)
      : [issue.code, ...Object.values(issue.params ?? {}).map(String)].join(' · ');
  const outcome = (name: string) =>
    i18n.exists(`imports.outcome.${name}`) ? t(`imports.outcome.${name}` as 'imports.outcome.refused') : name;
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={t('imports.issues')}
      style={{ maxHeight: 320 }}
    >
      <Table className="rows">
        <Table.Tbody>
          {issues.map((issue, index) => (
            <Table.Tr key={index}>
              <Table.Td>{t('imports.row', { row: issue.row })}</Table.Td>
              <Table.Td>{issue.column ?? ''}</Table.Td>
              <Table.Td>{outcome(issue.outcome)}</Table.Td>
              <Table.Td className="wide">{why(issue)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
