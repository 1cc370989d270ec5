import { Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The list of keys that `?` opens. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const groups = [
    {
      title: t('keys.anywhere'),
      keys: [
        ['Ctrl K', t('keys.search')],
        ['?', t('keys.help')],
        ['G Q · G P · G F · G M', t('keys.go')],
      ],
    },
    {
      title: t('keys.lists'),
      keys: [
        ['J', t('keys.next')],
        ['K', t('keys.previous')],
        ['Enter', t('keys.openRow')],
        ['X', t('keys.select')],
        ['/', t('keys.filter')],
      ],
    },
    {
      title: t('keys.reviewing'),
      keys: [
        ['1 … 9, 0', t('keys.reviewSteps')],
        ['N', t('keys.reviewNa')],
        ['J · K', t('keys.reviewCriteria')],
        ['Ctrl Enter', t('keys.reviewSubmit')],
      ],
    },
    {
      title: t('keys.merge'),
      keys: [
        ['S', t('keys.same')],
        ['D', t('keys.different')],
        ['U', t('keys.undo')],
      ],
    },
  ];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack>
        {groups.map((group) => (
          <section key={group.title}>
            <Title order={3} mb={6}>
              {group.title}
            </Title>
            {group.keys.map(([key, words]) => (
              <Group key={key} justify="space-between" py={4} wrap="nowrap">
                <Text size="sm">{words}</Text>
                <Kbd style={{ whiteSpace: 'nowrap' }}>{key}</Kbd>
              </Group>
            ))}
          </section>
        ))}
      </Stack>
    </Modal>
  );
}
