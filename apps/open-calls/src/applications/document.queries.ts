import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { FirmDocument, ListFirmDocuments } from '#contracts/open-calls/document.commands';
import type { Actor } from '#platform/actor/actor';
import { ListQuery } from '#platform/database/list-query';
import { applicationVisibleTo } from './application.queries.js';

/** The files behind a firm's applications, for its card: those which the reader may open. */
@Injectable()
export class DocumentQueries {
  constructor(private readonly source: DataSource) {}

  /** One statement a page. */
  async ofFirm(query: ListFirmDocuments, actor: Actor): Promise<Page<FirmDocument>> {
    const list = new ListQuery(query, ['d.at', 'd.file_id'], 'DESC');
    const firm = list.parameter(query.firmId);
    list.where(`(a.firm_id = ${firm} OR a.firm_key = ${firm})`);
    list.where(applicationVisibleTo(actor, list.params, ['staff']));
    const page = await list.page<Omit<FirmDocument, 'at'> & { at: Date }>(
      this.source,
      `SELECT d.file_id AS "fileId", d.kind, d.name, d.size, d.at, a.id AS "applicationId", a.number
       FROM application a JOIN call c ON c.id = a.call_id CROSS JOIN LATERAL (${FILES}) d (kind, file_id, name, size, at)`,
      (row) => [row.at, row.fileId],
    );
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}

const FILES = `
  SELECT 'attachment', (f->>'fileId')::uuid, f->>'name', (f->>'size')::bigint, coalesce(a.submitted_at, a.saved_at) FROM jsonb_array_elements(a.attachments) f
  UNION ALL SELECT 'completed', f.file_id, f.name, f.size, f.at FROM completion_file f WHERE f.application_id = a.id
  UNION ALL SELECT 'declaration', a.declaration_file_id, NULL, NULL, coalesce(a.declared_on::timestamptz, a.saved_at) WHERE a.declaration_file_id IS NOT NULL
  UNION ALL SELECT 'receipt', a.receipt_file_id, NULL, NULL, coalesce(a.submitted_at, a.saved_at) WHERE a.receipt_file_id IS NOT NULL
  UNION ALL SELECT 'letter', l.pdf_file_id, NULL, NULL, l.released_at FROM letter l WHERE l.application_id = a.id AND l.pdf_file_id IS NOT NULL
  UNION ALL SELECT 'agreement', g.file_id, NULL, NULL, g.accepted_at FROM agreement g WHERE g.application_id = a.id AND g.file_id IS NOT NULL`;
