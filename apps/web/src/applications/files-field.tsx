import { useState } from 'react';
import type { FileAnswer, FileField } from '#contracts/open-calls/form/form-def';
import { FileInput } from '../forms/file-input.js';
import { upload } from './upload.js';

/** Files beside a form: chosen, shown and taken away as in the form itself. */
export function FilesField({
  id,
  label,
  description,
  accept = ['pdf', 'docx', 'jpg', 'png', 'zip'],
  count = 1,
  files,
  onFiles,
}: {
  id: string;
  label: string;
  description?: string;
  accept?: string[];
  count?: number;
  files: readonly FileAnswer[];
  onFiles: (files: FileAnswer[]) => void;
}) {
  const [field] = useState<FileField>(() => ({ key: id, type: 'file', label: { tr: label }, accept, count }));
  return (
    <FileInput
      field={field}
      id={id}
      label={label}
      description={description}
      answer={[...files]}
      upload={upload}
      onAnswer={(answer) => onFiles((answer as FileAnswer[] | undefined) ?? [])}
    />
  );
}
