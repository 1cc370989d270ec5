import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { NameList } from './notify-dialog.js';

interface Meant {
  firmId: string;
  number: string | null;
}

/** A bulk action says whom it touches, by name, before it is done. */
export function NamingDialog<R extends Meant>({
  title,
  lead,
  items,
  total,
  more,
  save,
  run,
  onClose,
}: {
  title: string;
  lead: string;
  /** Those who are named. */
  items: readonly R[];
  /** All whom it touches, where more than are named. */
  total: number;
  /** What is said of each beside firm and number. */
  more?: (item: R) => string;
  /** The deed. */
  save: string;
  run: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const failed = useProblemNotice();
  const titles = useTitles(
    'firm',
    useMemo(() => items.map((item) => item.firmId), [items]),
  );
  const deed = useMutation({ mutationFn: run, onSuccess: onClose, onError: failed });
  return (
    <Dialog title={title} onClose={onClose}>
      <Text size="sm" mb="xs" role="status">
        {lead}
      </Text>
      <NameList
        names={items.map((item) =>
          [titles.get(item.firmId)?.title ?? shortId(item.firmId), item.number, more?.(item)]
            .filter(Boolean)
            .join(' · '),
        )}
      />
      {total > items.length && <Text size="sm">{t('desk.andMore', { count: total - items.length })}</Text>}
      <DialogActions save={save} saving={deed.isPending} onSave={() => deed.mutate()} onCancel={onClose} />
    </Dialog>
  );
}
