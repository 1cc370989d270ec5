import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type FileAnswer } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { hasRole, useSession } from '../api/session.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import type { AfterProps } from './after-props.js';
import { afterQuery } from './application-api.js';
import { FilesField } from './files-field.js';

/** The participation agreement: read and accepted here, or its signed scan attached. */
export function AgreementPanel({ application, own, refresh }: AfterProps) {
  const staff = hasRole(useSession(), 'admin', 'staff');
  const { t } = useTranslation();
  const f = useFormat();
  const failed = useProblemNotice();
  const [read, setRead] = useState(false);
  const [files, setFiles] = useState<FileAnswer[]>([]);
  const path = { applicationId: application.id };
  const { data } = useQuery(
    afterQuery(application.id, 'agreement', () =>
      ask(api.GET('/applications/{applicationId}/agreement', { params: { path } })),
    ),
  );
  const accept = useMutation({
    mutationFn: (body: { textSha256?: string; fileId?: string }) =>
      ask(api.POST('/applications/{applicationId}/agreement', { params: { path }, body })),
    onSuccess: async () => {
      setFiles([]);
      notify({ message: t('result.agreement.done') });
      await refresh();
    },
    onError: failed,
  });
  // Without a text in the call the signed paper is all there is: staff attach it, or the firm itself.
  if (!data) return null;
  return (
    <Panel title={t('result.agreement.title')}>
      {data.acceptedAt && (
        <Text fw={600}>{t('result.agreement.accepted', { when: f.instantLong(data.acceptedAt) })}</Text>
      )}
      {data.fileId && <Anchor href={fileHref(data.fileId)}>{t('result.agreement.scan')}</Anchor>}
      {data.text && (
        <div
          className="scroll application-text"
          tabIndex={0}
          role="region"
          aria-label={t('result.agreement.title')}
        >
          <Text style={{ whiteSpace: 'pre-wrap' }}>{data.text}</Text>
        </div>
      )}
      {own && !data.acceptedAt && data.textSha256 && (
        <>
          <Checkbox
            mt="md"
            label={t('result.agreement.read')}
            checked={read}
            onChange={(event) => setRead(event.currentTarget.checked)}
          />
          <Group mt="sm">
            <Button
              disabled={!read}
              loading={accept.isPending}
              onClick={() => accept.mutate({ textSha256: data.textSha256! })}
            >
              {t('result.agreement.accept')}
            </Button>
          </Group>
        </>
      )}
      {!data.text && !data.acceptedAt && <Text>{t('result.agreement.onPaper')}</Text>}
      {(own || staff) && (
        <>
          <FilesField
            id="agreementFile"
            label={t(
              data.fileId
                ? 'result.agreement.again'
                : data.text && own
                  ? 'result.agreement.orScan'
                  : 'result.agreement.scan',
            )}
            takes={PAPERS.signed}
            files={files}
            onFiles={setFiles}
          />
          {files.length > 0 && (
            <Button
              mt="sm"
              loading={accept.isPending}
              onClick={() => accept.mutate({ fileId: files[0].fileId })}
            >
              {t('result.agreement.attach')}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}
