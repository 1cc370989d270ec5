import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ResolvedRow, ResolvedRows, ResolveRows } from '#contracts/firm-registry/resolution.commands';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import type { Call } from '#platform/messaging/call';
import { CodeLists } from '../code-lists/code-lists.js';
import { TcknBox } from '../firms/tckn-box.js';
import { newId } from '#platform/database/ids';
import type { PersonVerdict } from './person-book.rules.js';
import type { From } from './from.js';
import { lockWhoIsWho, writePlan } from './registry-writer.js';
import { planPerson, planRows, readPerson, type Plan } from './resolution.plan.js';

/** Finds out who is who for the rows of a list. */
@Injectable()
export class ResolutionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly lists: CodeLists,
    private readonly box: TcknBox,
  ) {}

  async resolve(command: ResolveRows, call: Call): Promise<ResolvedRows> {
    if (!command.dryRun) return this.work.run(call, (tx) => this.resolveIn(tx, command));
    return this.source.transaction(async (manager) => {
      const plan = await planRows((sql, params) => manager.query(sql, params), command, this.lists, this.box);
      return { rows: withoutMade(plan) };
    });
  }

  /** The same within a transaction of this service; rows already answered keep their answer. */
  async resolveIn(tx: Tx, command: ResolveRows): Promise<ResolvedRows> {
    await lockWhoIsWho(tx);
    const plan = await planRows((sql, params) => tx.query(sql, params), command, this.lists, this.box);
    if (plan.fresh.length > 0) {
      await writePlan(tx, plan, command, command.importId, this.box);
      tx.audit('resolution.resolved', {
        noun: 'import',
        id: command.importId,
        institutionId: command.institutionId,
        programId: command.programId,
        details: countsOf(plan),
      });
    }
    return { rows: plan.answers };
  }

  /** A person entered by hand at a known firm or institution: found if known, else made, like a row of a list. */
  async personIn(
    tx: Tx,
    person: Parameters<typeof readPerson>[0],
    place: { firmId?: string; institutionId?: string },
    from: From,
  ): Promise<PersonVerdict> {
    await lockWhoIsWho(tx);
    const plan = await planPerson((sql, params) => tx.query(sql, params), readPerson(person), place);
    await writePlan(tx, plan, from, newId(), this.box);
    return plan.verdict;
  }

  /** What rows would lead to, within a transaction, without writing. By row number. */
  async foresee(tx: Tx, command: ResolveRows): Promise<Map<number, ResolvedRow>> {
    const foreseen = new Map<number, ResolvedRow>();
    for (let at = 0; at < command.rows.length; at += BATCH) {
      const plan = await planRows(
        (sql, params) => tx.query(sql, params),
        { ...command, rows: command.rows.slice(at, at + BATCH) },
        this.lists,
        this.box,
      );
      for (const answer of plan.answers) foreseen.set(answer.row, answer);
    }
    return foreseen;
  }

  /** Any number of rows, 500 at a time, within a transaction of this service. By row number. */
  async resolveAll(tx: Tx, command: Omit<ResolveRows, 'dryRun'>): Promise<Map<number, ResolvedRow>> {
    const resolved = new Map<number, ResolvedRow>();
    for (let at = 0; at < command.rows.length; at += BATCH) {
      const reply = await this.resolveIn(tx, {
        ...command,
        dryRun: false,
        rows: command.rows.slice(at, at + BATCH),
      });
      for (const row of reply.rows) resolved.set(row.row, row);
    }
    return resolved;
  }
}

/** As many rows as one message holds. */
const BATCH = 500;

const countsOf = (plan: Plan) => ({
  rows: plan.fresh.length,
  firms: plan.fresh.filter(({ firm }) => firm?.verdict.made).length,
  people: plan.fresh.filter(({ person }) => person?.verdict.isNew).length,
  institutions: plan.institutions.length,
  doubtful: plan.fresh.filter(({ answer }) => answer.firm === 'doubtful' || answer.person === 'doubtful')
    .length,
});

/** A dry run names no record that it would have to make. */
function withoutMade(plan: Plan): ResolvedRow[] {
  const known = new Set(
    [...plan.firms.values(), ...plan.people.values()].map((record) => record.canonicalId),
  );
  const made = new Set(plan.institutions.map((institution) => institution.id));
  const fresh = new Set(plan.fresh.map((row) => row.answer));
  const ifKnown = (id: string | null) => (id !== null && known.has(id) ? id : null);
  return plan.answers.map((answer) =>
    fresh.has(answer)
      ? {
          ...answer,
          firmId: ifKnown(answer.firmId),
          personId: ifKnown(answer.personId),
          institutionId: made.has(answer.institutionId ?? '') ? null : answer.institutionId,
        }
      : answer,
  );
}
