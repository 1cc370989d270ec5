import i18next from 'i18next';
import { csrfHeader } from './client.js';
import { currentLanguage } from '../i18n/i18n.js';
import { ApiProblem } from './problem.js';
import { enter } from './uploads-underway.js';

/** Where a file is downloaded. */
export const fileHref = (fileId: string): string => `/api/v1/files/${fileId}`;

/** Lets the browser fetch a file as it does with any link. */
export function downloadFile(fileId: string): void {
  const link = Object.assign(document.createElement('a'), { href: fileHref(fileId), download: '' });
  document.body.append(link);
  link.click();
  link.remove();
}

/** From here on a file is sent in pieces that go on where the line was cut. */
const LARGE = 1024 * 1024;

/**
 * Stages an upload and tells how far it is (0–100); a command attaches it by its id. Large files go on by themselves after the
 * line was cut, and after a reload when the same file is chosen again; they are listed among the uploads under way, where
 * they can be cancelled (UPLOAD_CANCELLED).
 */
export async function uploadFile(
  file: File,
  onProgress: (percent: number) => void,
): Promise<{ fileId: string; name: string }> {
  if (file.size < LARGE) return uploadWhole(file, onProgress);
  const control = new AbortController();
  const listed = enter(file.name, () =>
    control.abort(
      new ApiProblem(499, 'UPLOAD_CANCELLED', i18next.t('uploads.cancelled', { name: file.name })),
    ),
  );
  try {
    const { sendInPieces } = await import('./resumable.js').catch((error: unknown) => {
      throw new ApiProblem(0, 'OFFLINE', String(error));
    });
    const progress = (percent: number) => {
      listed.say({ percent });
      onProgress(percent);
    };
    return await sendInPieces(
      file,
      { progress, waiting: (waiting) => listed.say({ waiting }) },
      control.signal,
    );
  } finally {
    listed.leave();
  }
}

function uploadWhole(
  file: File,
  onProgress: (percent: number) => void,
): Promise<{ fileId: string; name: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/files');
    request.setRequestHeader('Accept-Language', currentLanguage());
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) =>
      event.lengthComputable && onProgress(Math.round((event.loaded / event.total) * 100));
    request.onerror = () => reject(new ApiProblem(0, 'OFFLINE', undefined));
    request.onload = () => {
      let body: unknown;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        // A proxy's page: shown as a general error.
      }
      if (request.status === 201) resolve(body as { fileId: string; name: string });
      else reject(ApiProblem.from(request.status, body));
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
