import { Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPERS, type FileAnswer } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDay } from '../ui/formats.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import type { AfterProps } from './after-props.js';
import { Countdown } from './countdown.js';
import { FilesField } from './files-field.js';

/** The signed declaration, where the call takes it later than the application. */
export function DeclarationPanel({ application, ahead, own, refresh }: AfterProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const [files, setFiles] = useState<FileAnswer[]>([]);
  const [signedOn, setSignedOn] = useState('');
  const faults = useFaults({
    signedOn: t('application.signed.on'),
    declarationFile: t('application.signed.file'),
  });
  const hand = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/applications/{applicationId}/declaration', {
          params: { path: { applicationId: application.id } },
          body: { fileId: files[0].fileId, signedOn: parseDay(signedOn)! },
        }),
      ),
    onSuccess: async () => {
      setFiles([]);
      faults.clear();
      notify({ message: t('application.signed.handed') });
      await refresh();
    },
    onError: faults.failed,
  });
  const { declarationBy, declarationFileId } = application;
  if (!declarationBy || !['submitted', 'selected', 'reserve', 'rejected'].includes(application.state))
    return null;
  const inTime = Date.parse(declarationBy) > Date.now() + ahead;
  return (
    <Panel title={t('application.signed.title')}>
      <Text>
        {t('application.signed.until', { when: f.instantLong(declarationBy) })}{' '}
        {!declarationFileId && (
          <Countdown until={declarationBy} ahead={ahead} onOver={() => void refresh()} />
        )}
      </Text>
      <Text my="xs">
        {declarationFileId ? (
          <Anchor underline="always" href={fileHref(declarationFileId)}>
            {t('application.signed.there')}
          </Anchor>
        ) : (
          t('application.signed.missing')
        )}
      </Text>
      {own && inTime && application.state === 'submitted' && (
        <>
          <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
          <FilesField
            id="declarationFile"
            label={t('application.signed.file')}
            takes={PAPERS.signed}
            files={files}
            onFiles={setFiles}
          />
          <TextInput
            id="signedOn"
            mt="sm"
            maw="14rem"
            label={t('application.signed.on')}
            placeholder={t('ui.dateHint')}
            value={signedOn}
            error={faults.of('signedOn')}
            onChange={(event) => setSignedOn(event.currentTarget.value)}
          />
          <Group mt="md">
            <Button
              loading={hand.isPending}
              onClick={() => {
                const wrong = faults.found({
                  declarationFile: files.length > 0 ? undefined : t('ui.required'),
                  signedOn: parseDay(signedOn) ? undefined : t('ui.badDate'),
                });
                if (!wrong) hand.mutate();
              }}
            >
              {declarationFileId ? t('application.signed.again') : t('application.signed.hand')}
            </Button>
          </Group>
        </>
      )}
    </Panel>
  );
}
