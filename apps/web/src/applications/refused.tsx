import { Alert, Box, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { firmsOf, useSession } from '../api/session.js';

/** Why a firm can begin no application now, said before it tries; and what it can do instead. */
export function Refused({ code }: { code: Message<'OwnRefusal'>['code'] }) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" variant="outline" c="var(--filiz-warn-text)">
      {code === 'CALL_CLOSED' ? (
        t('application.notAccepting')
      ) : (
        <>
          {t('application.participates')}{' '}
          <Text span inherit>
            <Link to="/needs">{t('application.toNeeds')}</Link>
          </Text>
        </>
      )}
    </Alert>
  );
}

/** The same on the page of a call, for somebody whose firms all stand inside the programme. */
export function RefusedInside({ call }: { call: Message<'Call'> }) {
  const firms = firmsOf(useSession());
  const inside = (firmId: string) =>
    call.refused.some((one) => one.firmId === firmId && one.code === 'PROVIDER_PARTICIPATES');
  if (firms.length === 0 || !firms.every(inside)) return null;
  return (
    <Box mb="md">
      <Refused code="PROVIDER_PARTICIPATES" />
    </Box>
  );
}
