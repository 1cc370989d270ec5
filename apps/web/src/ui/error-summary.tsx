import { Alert, Anchor, List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';

export interface Fault {
  /** id of the field, absent when the fault is of the whole form. */
  field?: string;
  label?: string;
  text: string;
}

/** All faults of a form above it; takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({ faults, attempt }: { faults: readonly Fault[]; attempt: number }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shown = faults.length > 0;
  useEffect(() => {
    if (shown && attempt > 0) box.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  const inFields = faults.filter((fault) => fault.field).length;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="outline"
      icon={<Icon name="warning" />}
      title={inFields > 0 ? t('problem.summary', { count: inFields }) : t('problem.title')}
      mb="md"
      styles={{
        title: { color: 'var(--mantine-color-error)' },
        icon: { color: 'var(--mantine-color-error)' },
      }}
    >
      <List size="sm" spacing={4} listStyleType="none">
        {faults.map((fault) => (
          <List.Item key={`${fault.field ?? ''}${fault.text}`}>
            {fault.field ? (
              <Anchor
                size="sm"
                c="var(--mantine-color-error)"
                underline="always"
                href={`#${fault.field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fault.field!)?.focus();
                }}
              >
                {fault.label ? `${fault.label}: ${fault.text}` : fault.text}
              </Anchor>
            ) : (
              <Text size="sm">{fault.text}</Text>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
