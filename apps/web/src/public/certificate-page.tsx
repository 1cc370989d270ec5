import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import { Icon } from '../ui/icon.js';
import { Facts, PageTitle } from '../ui/page.js';
import { Loading, ProblemAlert } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { CertificateForm } from './certificate-form.js';

type Verified = Message<'CertificateValidity'> & Partial<Message<'PublicCertificate'>>;

/** Codes of the paper are long and have no hyphen; numbers have both. What is neither there nor well formed is no certificate. */
async function verify(code: string): Promise<Verified | null> {
  try {
    // Messages inside the house lead here by the record's id: its holder and staff may read the code.
    if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(code))
      return await verify(
        (await ask(api.GET('/certificates/{certificateId}', { params: { path: { certificateId: code } } })))
          .code,
      );
    if (/^[0-9A-Za-z]{16,40}$/.test(code))
      return await ask(api.GET('/public/certificates/{code}', { params: { path: { code } } }));
    return await ask(api.GET('/public/certificate-numbers/{number}', { params: { path: { number: code } } }));
  } catch (error) {
    if (error instanceof ApiProblem && [400, 401, 403, 404, 422].includes(error.status)) return null;
    throw error;
  }
}

/** The answer on one screen: valid, revoked, superseded, or not there. */
export function CertificatePage({ part: code }: { part: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={code ? undefined : t('public.certificate.lead')}>
        {t('public.certificate.title')}
      </PageTitle>
      {code ? (
        <>
          <Verdict code={code} />
          <Text mt="lg">
            <a href="/certificates">{t('public.certificate.another')}</a>
          </Text>
        </>
      ) : (
        <div className="panel" style={{ padding: '1.5rem', maxWidth: '34rem' }}>
          <CertificateForm autoFocus />
        </div>
      )}
    </>
  );
}

function Verdict({ code }: { code: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const answer = useQuery({ queryKey: ['certificate', code], queryFn: () => verify(code) });
  if (answer.error) return <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const c = answer.data;
  const good = c?.valid === true;
  const words = !c
    ? t('public.certificate.missing')
    : good
      ? t('public.certificate.valid')
      : c.state === 'superseded'
        ? t('public.certificate.superseded')
        : t('public.certificate.revoked');
  return (
    <section
      className="panel"
      role="status"
      aria-live="polite"
      style={{ overflow: 'hidden', maxWidth: '44rem' }}
    >
      <Group
        gap="md"
        wrap="nowrap"
        p="lg"
        style={{
          background: good ? 'var(--filiz-green-tint)' : 'var(--filiz-warn-tint)',
          color: good ? 'var(--filiz-green-text)' : 'var(--filiz-warn-text)',
        }}
      >
        <Icon name={good ? 'check' : 'warning'} size={36} />
        <div style={{ minWidth: 0 }}>
          <Title order={2}>{words}</Title>
          <Text className="numerals" style={{ overflowWrap: 'anywhere' }}>
            {c?.number ?? code}
          </Text>
        </div>
      </Group>
      <div style={{ padding: '1rem 1.25rem' }}>
        {c ? (
          <Facts
            items={[
              c.holderName !== undefined && [
                t('public.certificate.holder'),
                <strong key="h">{c.holderName}</strong>,
              ],
              [t('public.certificate.kind'), t(`public.certificate.kinds.${c.kind}`)],
              c.courseTitle !== undefined && [t('public.certificate.course'), c.courseTitle],
              c.programTitle !== undefined && [
                t('public.certificate.program'),
                `${c.programCode} · ${c.programTitle}`,
              ],
              c.hours !== undefined && [t('public.certificate.hours'), f.number(c.hours)],
              !!c.startsOn && [
                t('public.certificate.held'),
                c.endsOn && c.endsOn !== c.startsOn
                  ? `${f.day(c.startsOn)} – ${f.day(c.endsOn)}`
                  : f.day(c.startsOn),
              ],
              !!c.place && [t('public.certificate.place'), c.place],
              [t('public.certificate.issuedOn'), f.day(c.issuedOn)],
              !!c.endedOn && [t('public.certificate.revokedOn'), f.day(c.endedOn)],
              !!c.supersededByNumber && [t('public.certificate.newer'), c.supersededByNumber],
            ]}
          />
        ) : (
          <Text>{t('public.certificate.missingText')}</Text>
        )}
      </div>
    </section>
  );
}
