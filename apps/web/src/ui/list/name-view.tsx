import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks what a new view is called. */
export function NameView({ onClose, onName }: { onClose: () => void; onName: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('list.saveNew')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={save}>
        <TextInput
          label={t('list.viewName')}
          value={name}
          maxLength={60}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={!name.trim()}>
            {t('ui.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
