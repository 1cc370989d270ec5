import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { downloadFile } from '../api/files.js';
import { Icon } from '../ui/icon.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { notify } from '../ui/notices.js';
import { ActionMenu } from '../ui/action-menu.js';

const FORMATS = ['xlsx', 'csv', 'json'] as const;

/** One click to the funder's file. */
export function DownloadReport({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const failed = useProblemNotice();
  const make = useMutation({
    mutationFn: (format: (typeof FORMATS)[number]) =>
      ask(
        api.POST('/programs/{programId}/indicator-exports', {
          params: { path: { programId } },
          body: { format, language },
        }),
      ),
    onSuccess: ({ fileId, name }) => {
      downloadFile(fileId);
      notify({ message: name });
    },
    onError: failed,
  });
  return (
    <Button.Group>
      <Button
        leftSection={<Icon name="download" size={18} />}
        loading={make.isPending}
        onClick={() => make.mutate('xlsx')}
      >
        {t('kpi.download')}
      </Button>
      <ActionMenu
        target={
          <Button
            px="xs"
            aria-label={`${t('kpi.download')}: ${FORMATS.map((format) => format.toUpperCase()).join(', ')}`}
            style={{ borderInlineStart: '1px solid rgb(255 255 255 / 40%)' }}
          >
            <Icon name="right" size={16} />
          </Button>
        }
        actions={FORMATS.map((format) => ({
          label: t(`kpi.downloadAs.${format}`),
          run: () => make.mutate(format),
        }))}
      />
    </Button.Group>
  );
}
