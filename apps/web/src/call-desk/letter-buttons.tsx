import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { downloadFile } from '../api/files.js';
import { notify } from '../ui/notices.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

/** The letter as Word or PDF; before the release it is a preview. `waiting`: of the letter that waits beside a released one. */
export function LetterButtons({
  applicationId,
  waiting,
  of,
}: {
  applicationId: string;
  waiting?: boolean;
  /** Whose, where several stand on the screen. */
  of?: string;
}) {
  const { t } = useTranslation();
  const failed = useProblemNotice();
  const make = useMutation({
    mutationFn: (format: 'docx' | 'pdf') =>
      ask(
        api.POST('/applications/{applicationId}/letter/files', {
          params: { path: { applicationId } },
          body: { format, ...(waiting ? { preview: true } : {}) },
        }),
      ),
    onSuccess: ({ fileId, preview }) => {
      if (preview) notify({ message: t('desk.isPreview') });
      downloadFile(fileId);
    },
    onError: failed,
  });
  return (
    <Group gap="xs" mt="xs">
      {(['docx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          size="xs"
          aria-label={of && `${of}: ${t(`desk.format.${format}`)}`}
          variant="default"
          loading={make.isPending && make.variables === format}
          onClick={() => make.mutate(format)}
        >
          {t(waiting && !of ? `desk.waitingFormat.${format}` : `desk.format.${format}`)}
        </Button>
      ))}
    </Group>
  );
}
