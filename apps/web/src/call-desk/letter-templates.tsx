import { Button, Code, FileButton, Group, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { downloadFile, uploadFile } from '../api/files.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

type Kind = Message<'LetterTemplate'>['kind'];
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Which Word file each kind of letter is written on, and what may stand in it. */
export function LetterTemplates({ callId }: { callId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const templates = useQuery({
    queryKey: ['letter-templates', callId],
    queryFn: () => ask(api.GET('/calls/{callId}/letter-templates', { params: { path: { callId } } })),
  });
  const set = useMutation({
    mutationFn: async ({ kind, file }: { kind: Kind; file: File | null }) => {
      const fileId = file ? (await uploadFile(file, () => undefined)).fileId : null;
      return ask(
        api.PUT('/calls/{callId}/letter-templates/{kind}', {
          params: { path: { callId, kind } },
          body: { fileId },
        }),
      );
    },
    onSuccess: async () => {
      notify({ message: t('desk.templateSet') });
      await client.invalidateQueries({ queryKey: ['letter-templates', callId] });
    },
    onError: failed,
  });
  const get = useMutation({
    mutationFn: (kind: Kind) =>
      ask(api.POST('/calls/{callId}/letter-templates/{kind}/files', { params: { path: { callId, kind } } })),
    onSuccess: ({ fileId }) => downloadFile(fileId),
    onError: failed,
  });
  return (
    <Panel title={t('desk.templates')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('desk.templatesLead')}
      </Text>
      <Answer query={templates}>
        {({ items, variables }) => (
          <>
            <div className="scroll" tabIndex={0} role="region" aria-label={t('desk.templates')}>
              <Table className="rows">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('desk.kind')}</Table.Th>
                    <Table.Th scope="col">{t('desk.template')}</Table.Th>
                    <Table.Td />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map(({ kind, own, name }) => (
                    <Table.Tr key={kind}>
                      <Table.Td>{t(`desk.letterKind.${kind}`)}</Table.Td>
                      <Table.Td style={{ overflowWrap: 'anywhere' }}>
                        {own ? name : t('desk.houseTemplate')}
                      </Table.Td>
                      <Table.Td>
                        <Group gap="xs">
                          <Button
                            size="xs"
                            variant="default"
                            aria-label={`${t(`desk.letterKind.${kind}`)}: ${t('desk.templateGet')}`}
                            loading={get.isPending && get.variables === kind}
                            onClick={() => get.mutate(kind)}
                          >
                            {t('desk.templateGet')}
                          </Button>
                          <FileButton accept={DOCX} onChange={(file) => file && set.mutate({ kind, file })}>
                            {(props) => (
                              <Button
                                {...props}
                                size="xs"
                                variant="default"
                                aria-label={`${t(`desk.letterKind.${kind}`)}: ${t('desk.upload')}`}
                                loading={set.isPending && set.variables?.kind === kind}
                              >
                                {t('desk.upload')}
                              </Button>
                            )}
                          </FileButton>
                          {own && (
                            <Button
                              size="xs"
                              variant="default"
                              aria-label={`${t(`desk.letterKind.${kind}`)}: ${t('desk.toHouse')}`}
                              onClick={() => set.mutate({ kind, file: null })}
                            >
                              {t('desk.toHouse')}
                            </Button>
                          )}
                        </Group>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
            <details style={{ marginTop: 12 }}>
              <summary>{t('desk.variables')}</summary>
              <ul style={{ paddingInlineStart: '1.2rem' }}>
                {variables.map((variable) => (
                  <li key={variable.name}>
                    <Code>{`{${variable.name}}`}</Code> {f.text(variable.tr, variable.en)}
                  </li>
                ))}
              </ul>
            </details>
          </>
        )}
      </Answer>
    </Panel>
  );
}
