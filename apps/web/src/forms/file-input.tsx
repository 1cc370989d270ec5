import { ActionIcon, Button, Group, Input, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkField } from '#contracts/open-calls/form/form-check';
import { DEFAULTS, type FileAnswer, type FileField } from '#contracts/open-calls/form/form-def';
import { ApiProblem, problemText } from '../api/problem.js';
import { faultText } from './fault-text.js';
import { Icon } from '../ui/icon.js';
import { useFormat } from '../ui/use-format.js';

/** Sends a file and says how far it is (0–100). */
export type Upload = (
  field: FileField,
  file: File,
  onProgress: (percent: number) => void,
) => Promise<FileAnswer>;

/** A file has no id before it is sent; what else is told of it is looked at first. */
const NONE = '00000000-0000-0000-0000-000000000000';

interface Underway {
  name: string;
  percent: number;
}

/** Files of an answer: chosen with the button, shown with their size, taken away one by one. */
export function FileInput({
  field,
  id,
  label,
  description,
  error,
  answer,
  upload,
  onAnswer,
}: {
  field: FileField;
  id: string;
  label: string;
  description?: string;
  error?: string;
  answer: unknown;
  upload?: Upload;
  onAnswer: (answer: unknown) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [underway, setUnderway] = useState<Underway[]>([]);
  const [failed, setFailed] = useState<string>();
  const files = Array.isArray(answer) ? (answer as FileAnswer[]) : [];
  const count = field.count ?? DEFAULTS.files;
  const types = field.accept.map((type) => type.toUpperCase()).join(', ');

  const reasonOf = (error: unknown): string => {
    if (!(error instanceof ApiProblem)) return '';
    return error.status === 0 ? t('problem.offline') : problemText(error, f.language, '');
  };
  const send = async (chosen: readonly File[]) => {
    let kept = files;
    const room = Math.max(0, count - files.length);
    const wrong = chosen.slice(0, room).flatMap(({ name, size }) => {
      const [fault] = checkField(field, [{ fileId: NONE, name, size }], true);
      return fault ? [`${name}: ${size === 0 ? t('form.emptyFile') : faultText(fault, f.language)}`] : [];
    });
    if (chosen.length > room) wrong.push(t('form.tooManyFiles', { count }));
    setFailed(wrong.join(' ') || undefined);
    const fit = (file: File) =>
      checkField(field, [{ fileId: NONE, name: file.name, size: file.size }], true).length === 0;
    for (const file of chosen.slice(0, room).filter(fit)) {
      const name = file.name;
      const say = (percent: number) =>
        setUnderway((all) => [...all.filter((one) => one.name !== name), { name, percent }]);
      say(0);
      try {
        kept = [...kept, await upload!(field, file, say)];
        onAnswer(kept);
      } catch (error) {
        setFailed(`${t('form.uploadFailed', { name })} ${reasonOf(error)}`.trim());
      } finally {
        setUnderway((all) => all.filter((one) => one.name !== name));
      }
    }
  };
  return (
    <Input.Wrapper
      label={label}
      withAsterisk={field.required}
      description={[description, t('form.fileLimits', { types, mb: field.maxMb ?? DEFAULTS.fileMb, count })]
        .filter(Boolean)
        .join(' ')}
      error={error ?? failed}
      labelElement="div"
      inputContainer={(children) => (
        <div role="group" aria-label={label}>
          {children}
        </div>
      )}
    >
      {files.length > 0 && (
        <ul className="plain form-files">
          {files.map((file) => (
            <li key={file.fileId}>
              <Text span style={{ overflowWrap: 'anywhere' }}>
                {file.name}
              </Text>
              <Text span c="dimmed" size="sm">
                {f.number((file.size / 1024 / 1024).toFixed(1))} MB
              </Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('form.removeFile', { name: file.name })}
                onClick={() => {
                  const rest = files.filter((one) => one.fileId !== file.fileId);
                  onAnswer(rest.length > 0 ? rest : undefined);
                }}
              >
                <Icon name="cross" size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {underway.map((one) => (
          <Text key={one.name} size="sm">
            {t('form.uploading', { name: one.name, percent: one.percent })}
          </Text>
        ))}
      </div>
      <Group gap="xs" mt={4}>
        <input
          ref={input}
          type="file"
          hidden
          multiple={count > 1}
          accept={field.accept.map((type) => `.${type}`).join(',')}
          onChange={(event) => {
            void send([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <Button
          id={id}
          variant="default"
          size="sm"
          leftSection={<Icon name="upload" size={16} />}
          disabled={!upload || files.length >= count}
          onClick={() => input.current?.click()}
        >
          {t('form.chooseFile')}
        </Button>
        {!upload && (
          <Text size="sm" c="dimmed">
            {t('form.noUploadHere')}
          </Text>
        )}
      </Group>
    </Input.Wrapper>
  );
}
