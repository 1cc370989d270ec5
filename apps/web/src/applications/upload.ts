import type { FileAnswer, FileField } from '#contracts/open-calls/form/form-def';
import { uploadFile } from '../api/files.js';
import type { Upload } from '../forms/file-input.js';

/** How the screens of an application send files; the one place to change it. */
export const upload: Upload = (_field: FileField, file, onProgress) => send(file, onProgress);

export async function send(file: File, onProgress: (percent: number) => void): Promise<FileAnswer> {
  const { fileId, name } = await uploadFile(file, onProgress);
  return { fileId, name, size: file.size };
}
