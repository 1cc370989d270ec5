import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '../dialog.js';

/** Asks what a new view is called. */
export function NameView({ onClose, onName }: { onClose: () => void; onName: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <Dialog onClose={onClose} title={t('list.saveNew')} size="md">
      <form onSubmit={save}>
        <TextInput
          label={t('list.viewName')}
          value={name}
          maxLength={60}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogActions save={t('ui.save')} disabled={!name.trim()} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
