import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import { downloadFile } from '../api/files.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

interface Wanted {
  applicationId: string;
  format: 'pdf' | 'docx';
  /** Default: the last one. */
  letterId?: string;
}

/** Has a released letter made as a file, and downloads it. */
export function useLetterFile() {
  const failed = useProblemNotice();
  return useMutation({
    mutationFn: ({ applicationId, ...body }: Wanted) =>
      ask(
        api.POST('/applications/{applicationId}/letter/files', { params: { path: { applicationId } }, body }),
      ),
    onSuccess: ({ fileId }) => downloadFile(fileId),
    onError: failed,
  });
}
