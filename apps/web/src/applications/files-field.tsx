import { Box } from '@mantine/core';
import { useState } from 'react';
import type { FileAnswer, FileField } from '#contracts/open-calls/form/form-def';
import { FileInput } from '../forms/file-input.js';
import { upload } from './upload.js';

const takesOf = ({ accept, maxMb, count }: Pick<FileField, 'accept' | 'maxMb' | 'count'>) => ({
  accept,
  maxMb,
  count,
});

/** Files beside a form: chosen, shown and taken away as in the form itself. */
export function FilesField({
  id,
  label,
  description,
  takes,
  files,
  onFiles,
}: {
  id: string;
  label: string;
  description?: string;
  /** As the server takes it. */
  takes: Pick<FileField, 'accept' | 'maxMb' | 'count'>;
  files: readonly FileAnswer[];
  onFiles: (files: FileAnswer[]) => void;
}) {
  const [field] = useState<FileField>(() => ({
    key: id,
    type: 'file',
    label: { tr: label },
    ...takesOf(takes),
  }));
  return (
    <Box mt="sm">
      <FileInput
        field={field}
        id={id}
        label={label}
        description={description}
        answer={[...files]}
        upload={upload}
        onAnswer={(answer) => onFiles((answer as FileAnswer[] | undefined) ?? [])}
      />
    </Box>
  );
}
