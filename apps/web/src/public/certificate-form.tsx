import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** A number or code, and one button. */
export function CertificateForm({ autoFocus = false }: { autoFocus?: boolean }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = typed.trim();
    if (!code) {
      setFault(t('ui.required'));
      document.getElementById('certificate-code')?.focus();
      return;
    }
    location.assign(`/certificates/${encodeURIComponent(code)}`);
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        id="certificate-code"
        label={t('public.certificate.number')}
        placeholder="DEKVEP-2023-0001"
        value={typed}
        error={fault}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setFault(undefined);
        }}
      />
      <Group mt="md">
        <Button type="submit">{t('public.certificate.check')}</Button>
      </Group>
    </form>
  );
}
