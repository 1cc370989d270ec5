import { ActionIcon, Group, Portal, Text } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadsUnderway, watchUploads } from '../../api/uploads-underway.js';
import { Icon } from '../icon.js';

/** For those who listen; a percentage is no news to them, a cut line is. */
const UNSEEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

/** What is being uploaded, whatever screen began it: how far it is, whether it waits for the line, and how to cancel it. */
export function UploadTray() {
  const { t } = useTranslation();
  const uploads = useSyncExternalStore(watchUploads, uploadsUnderway);
  const busy = uploads.length > 0;
  useEffect(() => {
    if (!busy) return;
    // Who leaves now must choose the file again to go on.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [busy]);
  return (
    <Portal>
      <div role="status" style={UNSEEN}>
        {uploads.some((upload) => upload.waiting) ? t('uploads.waiting') : ''}
      </div>
      {busy && (
        <section
          aria-label={t('uploads.title')}
          className="no-print"
          style={{
            position: 'fixed',
            insetInlineStart: 16,
            bottom: 16,
            zIndex: 300,
            width: 'min(22rem, calc(100vw - 32px))',
            padding: 12,
            background: 'var(--mantine-color-body)',
            border: '1px solid var(--filiz-line)',
            borderRadius: 'var(--mantine-radius-default)',
          }}
        >
          <ul className="plain">
            {uploads.map(({ id, name, percent, waiting, cancel }) => (
              <li key={id}>
                <Group justify="space-between" wrap="nowrap" gap="xs">
                  <Text size="sm" truncate title={name}>
                    {name}
                  </Text>
                  <Group wrap="nowrap" gap={4}>
                    <Text size="sm">{t('uploads.percent', { percent })}</Text>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('uploads.cancel', { name })}
                      onClick={cancel}
                    >
                      <Icon name="cross" size={16} />
                    </ActionIcon>
                  </Group>
                </Group>
                <progress
                  value={percent}
                  max={100}
                  aria-label={t('uploads.progress', { name })}
                  style={{ width: '100%', accentColor: 'var(--mantine-primary-color-filled)' }}
                />
                {waiting && (
                  <Text size="sm">
                    <Icon name="warning" size={16} /> {t('uploads.waiting')}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Portal>
  );
}
