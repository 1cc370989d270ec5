import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Comes when something is first opened. */
const Modal = lazy(() => import('./modal.js').then((m) => ({ default: m.Modal })));

interface Props {
  title: string;
  /** `md` for a question or two, `lg` for more. */
  size?: 'md' | 'lg';
  opened?: boolean;
  children: ReactNode;
  onClose: () => void;
}

/** A window over the page; Escape and its cross close it, and the focus goes back to where it was. */
export function Dialog({ title, size = 'lg', opened = true, children, onClose }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(opened);
  if (opened && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Modal
        opened={opened}
        onClose={onClose}
        title={title}
        size={size}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        {children}
      </Modal>
    </Suspense>
  );
}

interface ActionsProps {
  /** What the main button says: the deed itself, never "OK". */
  save: string;
  saving?: boolean;
  disabled?: boolean;
  /** Absent: the button submits the form it stands in. */
  onSave?: () => void;
  /** Absent: there is nothing to leave. */
  onCancel?: () => void;
  /** What leaving says where it is not "cancel". */
  cancel?: string;
}

/** How a dialog ends: leave it, or do it. */
export function DialogActions({ save, saving, disabled, onSave, onCancel, cancel }: ActionsProps) {
  const { t } = useTranslation();
  return (
    <Group mt="lg" justify="flex-end">
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {cancel ?? t('ui.cancel')}
        </Button>
      )}
      <Button type={onSave ? 'button' : 'submit'} loading={saving} disabled={disabled} onClick={onSave}>
        {save}
      </Button>
    </Group>
  );
}
