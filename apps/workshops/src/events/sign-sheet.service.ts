import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { fold } from '#contracts/core/text';
import type { ProgramPlace } from '#contracts/programs/program.commands';
import type { SignSheet } from '#contracts/workshops/event.commands';
import { dayOf, timeOf } from '#platform/clock/istanbul';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { Pdf } from '#platform/documents/pdf';
import { ServiceEnv } from '#platform/env/service-env';
import { FileStore } from '#platform/files/file-store';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { EventService, KEEPERS } from './event.service.js';
import type { EventEntity } from './event.entity.js';

/** Lines on a sheet at least: people come who had not registered. */
const LEAST_LINES = 25;
const SPARE_LINES = 10;

interface Line {
  name: string;
  organisation: string;
}

/** The sign sheet (İmza föyü): accepted proof is a wet-signed sheet; its scan finds the event by the code on each page. */
@Injectable()
export class SignSheets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly files: FileStore,
    private readonly env: ServiceEnv,
    private readonly events: EventService,
  ) {}

  /** Prints it anew only when what stands on it has changed; the old one, which bears names, is then removed. */
  async print(eventId: string, call: Call): Promise<SignSheet> {
    const event = await this.events.at(eventId, KEEPERS, call);
    const place = await this.events.placeFor(event.programId, KEEPERS, call);
    const { items } = await this.rpc.ask(
      institutionCommands.institutionTitles,
      { ids: [event.institutionId] },
      call,
    );
    const lines = await this.lines(event.id, call);
    const house = items[0]?.title ?? '';
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([event.version, place.title, house, lines]))
      .digest('hex');
    const [known] = (await this.source.query(
      'SELECT fingerprint, file_id AS "fileId" FROM sign_sheet WHERE event_id = $1',
      [event.id],
    )) as { fingerprint: string; fileId: string }[];
    if (known?.fingerprint === fingerprint) return { fileId: known.fileId };

    const owner = { owner: 'workshops', of: `event:${event.id}` };
    const content = await draw(event, place, house, lines, this.env.PUBLIC_URL ?? '');
    const { fileId } = await this.files.write(content, {
      ...owner,
      name: `imza-foyu-${event.code ?? dayOf(event.startsAt)}.pdf`,
      type: 'application/pdf',
    });
    await this.work.run(call, async (tx) => {
      await tx.query(
        `INSERT INTO sign_sheet (event_id, fingerprint, file_id) VALUES ($1, $2, $3)
         ON CONFLICT (event_id) DO UPDATE SET fingerprint = excluded.fingerprint, file_id = excluded.file_id`,
        [event.id, fingerprint, fileId],
      );
      tx.audit('event.sign-sheet-printed', {
        noun: 'event',
        id: event.id,
        institutionId: event.institutionId,
        programId: event.programId,
      });
      return {};
    });
    if (known) await this.files.remove(known.fileId, owner);
    return { fileId };
  }

  /** Those on the list by name; the look at the names is the asker's, and the registry audits it. */
  private async lines(eventId: string, call: Call): Promise<Line[]> {
    const people = (await this.source.query(
      `SELECT person_id AS "personId", firm_id AS "firmId", institution_id AS "institutionId" FROM attendance WHERE event_id = $1 AND state <> 'withdrawn' ORDER BY id`,
      [eventId],
    )) as { personId: string; firmId: string | null; institutionId: string | null }[];
    const names = new Map<string, string>();
    const of = (ids: (string | null)[]): string[][] => chunks([...new Set(ids.filter((id) => id !== null))]);
    for (const ids of of(people.map((p) => p.personId)))
      for (const { id, name } of (await this.rpc.ask(personCommands.personNames, { ids }, call)).items)
        if (name) names.set(id, name);
    for (const ids of of(people.map((p) => p.firmId)))
      for (const { id, title } of (await this.rpc.ask(firmCommands.firmTitles, { ids }, call)).items)
        names.set(id, title);
    for (const ids of of(people.map((p) => p.institutionId)))
      for (const { id, title } of (await this.rpc.ask(institutionCommands.institutionTitles, { ids }, call))
        .items)
        names.set(id, title);
    const title = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
    return people
      .map((p) => ({ name: title(p.personId), organisation: title(p.firmId ?? p.institutionId) }))
      .sort((a, b) => fold(a.name).localeCompare(fold(b.name)));
  }
}

const chunks = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / 500) }, (_, i) => ids.slice(i * 500, i * 500 + 500));

const turkishDay = (day: string): string => day.split('-').reverse().join('.');

function draw(
  event: EventEntity,
  place: ProgramPlace,
  house: string,
  lines: Line[],
  publicUrl: string,
): Promise<Buffer> {
  const pdf = new Pdf({
    title: `İmza föyü – ${event.title}`,
    language: 'tr',
    createdAt: event.createdAt,
    letterhead: { institution: house || place.code, lines: [place.title] },
    footer: `${place.code} · ${event.code ?? event.title}`,
    pageQr: (page) => ({
      text: `${publicUrl}/events/${event.id}?s=${page}`,
      caption: event.code ?? undefined,
    }),
  });
  const from = `${turkishDay(dayOf(event.startsAt))} ${timeOf(event.startsAt)}`;
  pdf
    .heading('Katılımcı imza föyü')
    .facts([
      ['Etkinlik', event.title],
      ...(event.code ? [['Etkinlik kodu', event.code] as [string, string]] : []),
      ['Tarih', event.endsAt ? `${from} – ${timeOf(event.endsAt)}` : from],
      ['Yer', event.place ?? event.link ?? ''],
    ]);
  const empty = Math.max(LEAST_LINES - lines.length, SPARE_LINES);
  const rows = [...lines, ...Array.from({ length: empty }, () => ({ name: '', organisation: '' }))];
  pdf.table(
    [
      { title: 'No', share: 0.6, align: 'right' },
      { title: 'Adı Soyadı', share: 2.6 },
      { title: 'Firma / Kurum', share: 3 },
      { title: 'Telefon', share: 1.6 },
      { title: 'E-posta', share: 2 },
      { title: 'İmza', share: 1.8 },
    ],
    rows.map((line, i) => [String(i + 1), line.name, line.organisation, '', '', '']),
    { rowHeight: 26, grid: true },
  );
  pdf.paragraph(
    'Kişisel verileriniz, etkinliğe katılımın belgelenmesi amacıyla işlenir; aydınlatma metni etkinlik alanındadır.',
    { size: 8, quiet: true },
  );
  return pdf.end();
}
