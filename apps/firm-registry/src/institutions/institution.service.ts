import { Injectable } from '@nestjs/common';
import { fold } from '#contracts/core/text';
import type { Created, Page } from '#contracts/core/messages';
import type {
  ChangeInstitution,
  Institution,
  InstitutionChanged,
  InstitutionListItem,
  InstitutionTitles,
  ListInstitutions,
  RegisterInstitution,
} from '#contracts/firm-registry/institution.commands';
import { institution as institutionFacts } from '#contracts/firm-registry/registry.facts';
import { occurredAt } from '#platform/actor/backfill';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CodeLists } from '../code-lists/code-lists.js';
import { readPlace } from '../code-lists/read-place.js';
import { institutionKey } from '../resolution/who-is-who.rules.js';
import { InstitutionEntity, institutionState } from './institution.entity.js';
import { InstitutionQueries } from './institution.queries.js';

@Injectable()
export class InstitutionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: InstitutionQueries,
    private readonly lists: CodeLists,
  ) {}

  /** Any chamber's staff may enter a body; it is one for the whole installation. */
  register(command: RegisterInstitution, call: Call): Promise<Created> {
    return this.work.run(call, async (tx) => {
      const institution: InstitutionEntity = {
        id: newId(),
        version: 1,
        createdAt: tx.now,
        ...this.bodyOf(command),
      };
      await tx.manager.insert(InstitutionEntity, institution).catch(refuseTwin);
      say(
        tx,
        'registered',
        institution,
        occurredAt(
          call,
          command,
          { institutionId: call.actor.scopes(['staff', 'backfill'], 'institution')[0] },
          tx,
        ),
      );
      return { id: institution.id, version: 1 };
    });
  }

  change(command: ChangeInstitution, call: Call): Promise<InstitutionChanged> {
    return this.work.run(call, async (tx) => {
      const institution = found(
        await tx.manager.findOne(InstitutionEntity, {
          where: { id: command.institutionId },
          lock: { mode: 'pessimistic_write' },
        }),
      );
      expectVersion(institution.version, command.ifVersion);
      Object.assign(institution, this.bodyOf(command), { version: institution.version + 1 });
      await tx.manager.save(institution).catch(refuseTwin);
      say(tx, 'changed', institution, tx.now);
      return { done: true, version: institution.version };
    });
  }

  async read(institutionId: string): Promise<Institution> {
    return found(await this.queries.read(institutionId));
  }

  list(query: ListInstitutions): Promise<Page<InstitutionListItem>> {
    return this.queries.list(query);
  }

  async titles(ids: string[]): Promise<InstitutionTitles> {
    return { items: await this.queries.titles(ids) };
  }

  private bodyOf(body: RegisterInstitution) {
    return {
      title: body.title,
      shortTitle: body.shortTitle ?? null,
      titleKey: institutionKey(body.title),
      searchKey: fold(`${body.title} ${body.shortTitle ?? ''}`),
      kind: body.kind,
      ...readPlace(this.lists, body),
      email: body.email ?? null,
      phone: body.phone ?? null,
      schoolCode: body.schoolCode ?? null,
      permissionNo: body.permissionNo ?? null,
      permissionUntil: body.permissionUntil ?? null,
    };
  }
}

function refuseTwin(error: unknown): never {
  if (isConstraintViolation(error, 'institution_title'))
    throw new DomainError('INSTITUTION_EXISTS', { pointer: '/title' });
  throw error;
}

function say(tx: Tx, fact: 'registered' | 'changed', institution: InstitutionEntity, at: Date): void {
  const { id, version } = institution;
  tx.fact(institutionFacts, fact, {
    id,
    version,
    institutionId: id,
    occurredAt: at,
    data: institutionState(institution),
  });
  tx.audit(`institution.${fact}`, { noun: 'institution', id, institutionId: id });
}
