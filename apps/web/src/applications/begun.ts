import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { applyRulesQuery, facilitiesQuery } from './application-api.js';

type Begun = Message<'ApplicationListItem'>;

/** Of these a firm (or a facility of it) has one in a call. */
const TAKING = ['draft', 'submitted', 'selected', 'reserve', 'rejected'];
export const isTaking = ({ state }: Begun): boolean => TAKING.includes(state);

/** What a firm has begun in a call, whatever became of it. */
export const begunQuery = (callId: string, firmId: string) =>
  queryOptions({
    queryKey: ['begun', callId, firmId],
    queryFn: async () =>
      (
        await ask(
          api.GET('/calls/{callId}/applications', {
            params: { path: { callId }, query: { firmId, limit: 100 } },
          }),
        )
      ).items,
  });

/** For which of its facilities a firm can begin one; what has one is shown, but cannot be chosen. */
export function useFacilityChoices(callId: string, firmId: string | null) {
  const { t } = useTranslation();
  const rules = useQuery(applyRulesQuery(callId));
  const perFacility = rules.data?.perFacility === true;
  const asked = perFacility && firmId !== null;
  const facilities = useQuery({ ...facilitiesQuery(firmId ?? ''), enabled: asked, retry: false });
  const begun = useQuery({ ...begunQuery(callId, firmId ?? ''), enabled: asked });
  const taken = new Set((begun.data ?? []).filter(isTaking).map(({ facilityId }) => facilityId));
  const places = facilities.data?.items ?? [];
  return {
    perFacility,
    ready: !asked || (facilities.isSuccess && begun.isSuccess),
    names: new Map(places.map(({ id, name }) => [id, name])),
    choices: places.map(({ id, name }) => ({
      value: id,
      label: taken.has(id) ? t('application.facilityTaken', { name }) : name,
      disabled: taken.has(id),
    })),
  };
}
