import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { downloadFile } from '../api/files.js';
import { Icon } from '../ui/icon.js';
import { notify } from '../ui/notices.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { ActionMenu } from '../ui/action-menu.js';

/** The report for the committee, and with a decision the dossier; each download is noted. */
export function Downloads({ callId, decided }: { callId: string; decided: boolean }) {
  const { t } = useTranslation();
  const failed = useProblemNotice();
  const make = useMutation({
    mutationFn: (format: 'zip' | 'json' | 'docx' | 'pdf') =>
      ask(api.POST('/calls/{callId}/dossier/files', { params: { path: { callId } }, body: { format } })),
    onSuccess: ({ fileId, name }) => {
      downloadFile(fileId);
      notify({ message: name });
    },
    onError: failed,
  });
  const formats = decided ? (['zip', 'json', 'docx', 'pdf'] as const) : (['docx', 'pdf'] as const);
  return (
    <ActionMenu
      target={
        <Button variant="default" leftSection={<Icon name="download" size={18} />} loading={make.isPending}>
          {t(decided ? 'selection.download' : 'selection.downloadReport')}
        </Button>
      }
      actions={formats.map((format) => ({
        label: t(`selection.formats.${format}`),
        run: () => make.mutate(format),
      }))}
    />
  );
}
