/** Large files, in pieces (tus 1.0.0): loaded with the first of them. */
import { Upload, type DetailedError, type HttpResponse } from 'tus-js-client';
import { currentLanguage } from '../i18n/i18n.js';
import { csrfHeader } from './client.js';
import { ApiProblem } from './problem.js';
import { fingerprintOf, uploadMemory } from './upload-memory.js';

const PIECE = 4 * 1024 * 1024;
/** A line that says nothing for so long is taken for cut. */
const SILENT_MS = 30_000;
/** Again soon, then every ten seconds for some twenty minutes; a piece that arrives begins the count anew. */
const AGAIN_MS = [0, 1000, 2000, 5000, ...Array<number>(120).fill(10_000)];

export interface Watcher {
  progress: (percent: number) => void;
  /** The line is cut, or there again. */
  waiting: (is: boolean) => void;
}

/** Two fields may take the same file at once: each then has an upload of its own. */
const sending = new Set<string>();

/** Sends a file, going on by itself after the line was cut, and where it was after the page was loaded anew. */
export async function sendInPieces(
  file: File,
  watcher: Watcher,
  signal: AbortSignal,
): Promise<{ fileId: string; name: string }> {
  const fingerprint = fingerprintOf(file);
  const alone = !sending.has(fingerprint);
  if (alone) sending.add(fingerprint);
  try {
    return await send(file, alone ? fingerprint : undefined, watcher, signal);
  } finally {
    if (alone) sending.delete(fingerprint);
  }
}

function send(
  file: File,
  fingerprint: string | undefined,
  watcher: Watcher,
  signal: AbortSignal,
): Promise<{ fileId: string; name: string }> {
  return new Promise((resolve, reject) => {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(goOn, SILENT_MS);
    };
    const upload = new Upload(file, {
      endpoint: new URL('/api/v1/files/uploads', location.href).href,
      chunkSize: PIECE,
      metadata: { filename: file.name },
      fingerprint: () => Promise.resolve(fingerprint ?? ''),
      storeFingerprintForResuming: fingerprint !== undefined,
      removeFingerprintOnSuccess: true,
      urlStorage: uploadMemory,
      retryDelays: AGAIN_MS,
      onBeforeRequest: (request) => {
        request.setHeader('Accept-Language', currentLanguage());
        for (const [name, value] of Object.entries(csrfHeader())) request.setHeader(name, value);
        heard();
      },
      onAfterResponse: () => {
        watcher.waiting(false);
        heard();
      },
      onProgress: (sent, total) => {
        watcher.progress(Math.round((sent / total) * 100));
        heard();
      },
      onShouldRetry: (error) => {
        const again = isPassing(error);
        if (again) watcher.waiting(true);
        return again;
      },
      onError: (error) => finish(() => reject(problemOf(error))),
      onSuccess: ({ lastResponse }) =>
        finish(() => {
          const fileId = lastResponse.getHeader('Filiz-File-Id');
          const name = lastResponse.getHeader('Filiz-File-Name');
          if (fileId) resolve({ fileId, name: name ? decodeURIComponent(name) : file.name });
          else reject(new ApiProblem(lastResponse.getStatus(), 'INTERNAL', undefined));
        }),
    });
    const goOn = () => {
      watcher.waiting(true);
      heard();
      void upload.abort().then(() => upload.start());
    };
    const pause = () => {
      watcher.waiting(true);
      clearTimeout(silence);
      void upload.abort();
    };
    const cancel = () => {
      finish(() => reject(signal.reason as Error));
      // What cannot be taken back now is swept by the gateway.
      upload.abort(true).catch(() => undefined);
    };
    const finish = (then: () => void) => {
      clearTimeout(silence);
      removeEventListener('offline', pause);
      removeEventListener('online', goOn);
      signal.removeEventListener('abort', cancel);
      then();
    };
    addEventListener('offline', pause);
    addEventListener('online', goOn);
    signal.addEventListener('abort', cancel);
    const known = fingerprint === undefined ? Promise.resolve([]) : upload.findPreviousUploads();
    void known.then(([previous]) => {
      if (signal.aborted) return;
      if (previous) upload.resumeFromPreviousUpload(previous);
      upload.start();
    });
  });
}

/** Worth another try: no answer, a gateway in trouble or in a hurry, and a place to go on that has moved. */
function isPassing(error: Error | DetailedError): boolean {
  const response = answerOf(error);
  if (!response || response.getStatus() >= 500 || response.getStatus() === 409) return true;
  return response.getStatus() === 429 && problemOf(error).code === 'TOO_MANY_REQUESTS';
}

const answerOf = (error: Error | DetailedError): HttpResponse | undefined =>
  ('originalResponse' in error && error.originalResponse) || undefined;

function problemOf(error: Error | DetailedError): ApiProblem {
  const response = answerOf(error);
  if (!response) return new ApiProblem(0, 'OFFLINE', undefined);
  let body: unknown;
  try {
    body = JSON.parse(response.getBody());
  } catch {
    // A proxy's page: shown as a general error.
  }
  return ApiProblem.from(response.getStatus(), body);
}
