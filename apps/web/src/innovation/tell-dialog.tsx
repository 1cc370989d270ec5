import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { Reached } from '../call-desk/reached.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';

interface Props {
  tried: Message<'RunningOrderTold'>;
  telling: boolean;
  onTell: () => void;
  onClose: () => void;
}

/** Whom the order would be told, what each is told, and how they are reached. */
export function TellDialog({ tried, telling, onTell, onClose }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const count = tried.applications;
  const titles = useTitles(
    'firm',
    useMemo(() => tried.items.map((item) => item.firmId), [tried]),
  );
  const at = (place: Message<'PitchPlace'> | null) => {
    if (!place) return '';
    const ends = new Date(Date.parse(place.startsAt) + place.minutes * 60_000).toISOString();
    return t('pitches.place', { no: place.place, from: f.instant(place.startsAt), to: f.time(ends) });
  };
  const nameOf = ({ applicationId, firmId }: Message<'MessageRecipient'>) => {
    const news = tried.items.find((item) => item.applicationId === applicationId);
    return [
      titles.get(firmId)?.title ?? shortId(firmId),
      news?.solution ?? news?.number,
      news && t(`pitches.news.${news.change}`, { before: at(news.before), after: at(news.after) }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <Dialog title={t('pitches.tell')} onClose={onClose}>
      {count === 0 ? (
        <>
          <Text role="status">{t('pitches.nobodyToTell')}</Text>
          <DialogActions save={t('ui.close')} onSave={onClose} />
        </>
      ) : (
        <>
          <Reached answer={tried} nameOf={nameOf} lead={t('pitches.tells', { count })} />
          <Text size="sm">{t('pitches.tellHelp')}</Text>
          <DialogActions
            save={t('pitches.tellThem', { count })}
            saving={telling}
            onSave={onTell}
            onCancel={onClose}
          />
        </>
      )}
    </Dialog>
  );
}
