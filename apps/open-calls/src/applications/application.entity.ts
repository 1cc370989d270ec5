import { Column, Entity, PrimaryColumn, type QueryDeepPartialEntity } from 'typeorm';
import type {
  ApplicationContent,
  HandedInNeed,
  Attachment,
} from '#contracts/open-calls/application.messages';
import type { CarriedOver } from '#contracts/open-calls/form/form-diff';
import type { ApplicationState } from '#contracts/open-calls/open-calls.facts';
import { application as applicationFacts } from '#contracts/open-calls/open-calls.facts';
import type { Tx } from '#platform/database/unit-of-work';
import { placeOf, type CallEntity } from '../calls/call.entity.js';

@Entity('application')
export class ApplicationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') callId: string;
  /** As it was entered. */
  @Column('uuid') firmId: string;
  /** The firm it turned out to be; follows merges. */
  @Column('uuid') firmKey: string;
  /** What a firm may have one application for: the facility's id, or '' for the firm as a whole. */
  @Column('text') unit: string;
  /** The id of the firm's first application in this call: its lot is drawn over it (lot.ts). */
  @Column('uuid') lotId: string;
  @Column('text', { nullable: true }) sector: string | null;
  @Column('text') state: ApplicationState['state'];
  @Column('text', { nullable: true }) stateReason: string | null;
  @Column('jsonb') content: ApplicationContent;
  /** Key of an edit → version in which it last changed. */
  @Column('jsonb') touched: Record<string, number>;
  @Column('int', { nullable: true }) formVersion: number | null;
  /** Answers that a later version of the form has no place for. */
  @Column('jsonb') leftOver: CarriedOver['lost'];
  /** The version of the form that was left, until somebody of the firm has read what changed. */
  @Column('int', { nullable: true }) carriedFrom: number | null;
  /** Fields that a later version asks a person to look at, until they are touched or the change is read. */
  @Column('jsonb') look: CarriedOver['look'];
  /** Folded number and solution. */
  @Column('text') searchKey: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) submittedAt: Date | null;
  @Column('text', { nullable: true }) sha256: string | null;
  /** Files of what was submitted, each with the hash of its bytes. */
  @Column('jsonb') attachments: Attachment[];
  /** Open innovation: the needs that it named when it was handed in, as they read then. */
  @Column('jsonb', { nullable: true }) handedInNeeds: HandedInNeed[] | null;
  @Column({ type: 'timestamptz', precision: 3 }) savedAt: Date;
  @Column('date', { nullable: true }) pitchedOn: string | null;
  @Column('uuid', { nullable: true }) pitchEventId: string | null;
  @Column('uuid', { nullable: true }) declarationFileId: string | null;
  @Column('date', { nullable: true }) declaredOn: string | null;
  @Column('uuid', { nullable: true }) receiptFileId: string | null;
  @Column('uuid', { nullable: true }) importId: string | null;
}

/** The application as others may know it: nothing of what it says. */
export const applicationState = (
  application: ApplicationEntity,
  call: Pick<CallEntity, 'kind'>,
): ApplicationState => ({
  callId: application.callId,
  callKind: call.kind,
  firmId: application.firmId,
  sector: application.sector,
  state: application.state,
  submittedAt: application.submittedAt?.toISOString() ?? null,
  pitched: application.pitchedOn !== null,
});

/** Writes a new application down. */
export const insertApplication = (tx: Tx, application: ApplicationEntity) =>
  tx.manager.insert(ApplicationEntity, application as QueryDeepPartialEntity<ApplicationEntity>);

/** Writes a changed application down, which the caller has locked. One statement: `save` would read it once more first. */
export const keepApplication = (tx: Tx, { id, ...changed }: ApplicationEntity) =>
  tx.manager.update(ApplicationEntity, { id }, changed as QueryDeepPartialEntity<ApplicationEntity>);

type ApplicationFact = 'submitted' | 'withdrawn' | 'decided' | 'pitched' | 'changed' | 'told';

/** Says what became of an application, to others and to the audit trail. */
export function sayApplication(
  tx: Tx,
  fact: ApplicationFact,
  application: ApplicationEntity,
  call: CallEntity,
  at: Date,
  reason?: string,
): void {
  const { id, version, state } = application;
  tx.fact(applicationFacts, fact, {
    id,
    version,
    ...placeOf(call),
    occurredAt: at,
    data: applicationState(application, call),
  });
  // What is entered for an earlier day keeps both instants.
  const entered = at.getTime() === tx.now.getTime() ? {} : { occurredAt: at.toISOString() };
  tx.audit(`application.${fact}`, {
    noun: 'application',
    id,
    ...placeOf(call),
    reason,
    details: { state, ...entered },
  });
}
