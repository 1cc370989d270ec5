import { Alert, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readForm } from '#contracts/open-calls/form/form-read';
import type { Problem } from '#contracts/core/errors';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { Changes, type Change } from './changes.js';
import { faultText } from './fault-text.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

/** Why a file is no form, as far as the browser can say it; undefined: it may be one. */
export function fileFaults(file: unknown): Problem[] | undefined {
  const form =
    typeof file === 'object' && file !== null && 'kind' in file ? (file as { form?: unknown }).form : file;
  const { faults } = readForm(form);
  return faults.length > 0 ? faults : undefined;
}

/** A form file, tried first: what was read, what does not hold together, what would change. */
export function ImportDialog({
  callId,
  version,
  file,
  onClose,
  onImported,
}: {
  callId: string;
  version: number;
  file: Record<string, unknown>;
  onClose: () => void;
  onImported: (form: FormDef, version: number) => void;
}) {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const failed = useProblemNotice();
  const post = (dryRun: boolean) =>
    ask(
      api.POST('/calls/{callId}/form/imports', {
        params: { path: { callId } },
        body: { file, dryRun, ...(dryRun ? {} : { ifVersion: version }) },
      }),
    );
  const faulty = fileFaults(file);
  /** `/sections/0/fields/1/type` → `Bölüm 1 › Alan 2 › Tür`; what has no name here stands as it does in the file. */
  const placeIn = (pointer = ''): string => {
    const names = pointer.split('/').slice(1);
    return names
      .flatMap((name, i) => {
        if (/^\d+$/.test(name)) return [];
        const number = /^\d+$/.test(names[i + 1] ?? '') ? ` ${Number(names[i + 1]) + 1}` : '';
        const word = number ? `builder.inFile.${name}` : `form.parts.${name}`;
        return [`${i18n.exists(word) ? t(word as 'form.parts.type') : name}${number}`];
      })
      .join(' › ');
  };
  const tried = useQuery({
    queryKey: ['form-import', callId, version],
    queryFn: () => post(true),
    gcTime: 0,
    enabled: !faulty,
  });
  const take = useMutation({
    mutationFn: () => post(false),
    onSuccess: (done) => onImported(('kind' in file ? file.form : file) as FormDef, done.version),
    onError: failed,
  });
  return (
    <Dialog onClose={onClose} title={t('builder.importTitle')}>
      {faulty ? (
        <Alert
          color="red"
          variant="outline"
          title={t('builder.notJson')}
          role="alert"
          styles={{ title: { color: 'var(--mantine-color-error)' } }}
        >
          <Text size="sm">{t('builder.notFormNext')}</Text>
          <ul className="form-faults">
            {faulty.slice(0, 10).map((fault) => (
              <li key={`${fault.pointer}${fault.code}`}>
                {placeIn(fault.pointer)}: {faultText(fault, language)}
              </li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Answer query={tried}>
          {({ fields, faults, changes }) => (
            <>
              <Text>{t('builder.importRead', { count: fields })}</Text>
              {faults.length > 0 && <Text>{t('builder.notReady', { count: faults.length })}</Text>}
              <Text fw={600} mt="sm">
                {t('form.changes')}
              </Text>
              <Changes changes={changes as Change[]} />
              <DialogActions
                save={t('builder.importGo')}
                saving={take.isPending}
                onSave={() => take.mutate()}
                onCancel={onClose}
              />
            </>
          )}
        </Answer>
      )}
    </Dialog>
  );
}
