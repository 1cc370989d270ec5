import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Partner, Sector } from '#contracts/programs/program.commands';
import type { ProgramState } from '#contracts/programs/program.facts';

@Entity('program')
export class ProgramEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  /** Folded title and code, for search with and without Turkish letters. */
  @Column('text') searchKey: string;
  @Column('text', { nullable: true }) fundingProgram: string | null;
  @Column('text', { nullable: true }) referenceNo: string | null;
  @Column('text', { nullable: true }) contractNo: string | null;
  @Column('date', { nullable: true }) contractDate: string | null;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text') state: ProgramState['state'];
  /** The executing chamber. */
  @Column('uuid') institutionId: string;
  @Column('uuid', { nullable: true }) funderId: string | null;
  @Column('jsonb') sectors: Sector[];
  @Column('jsonb') partners: Partner[];
  @Column('int') ambassadorsPerFirm: number;
  @Column('text', { nullable: true }) summary: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

/** The programme as others may know it. */
export function programState(program: ProgramEntity): ProgramState {
  return {
    code: program.code,
    title: program.title,
    state: program.state,
    executorId: program.institutionId,
    funderId: program.funderId,
    startsOn: program.startsOn,
    endsOn: program.endsOn,
    sectors: program.sectors.map((s) => s.code),
    ambassadorsPerFirm: program.ambassadorsPerFirm,
  };
}
