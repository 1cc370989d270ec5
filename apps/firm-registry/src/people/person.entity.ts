import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonState } from '#contracts/firm-registry/registry.facts';

/** A person's record; name and contacts are gone when erased, the id stays. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  /** Whose staff or list named them first. */
  @Column('uuid') institutionId: string;
  @Column('uuid', { nullable: true }) mergedInto: string | null;
  @Column('uuid') canonicalId: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) nameKey: string | null;
  @Column('text', { nullable: true }) position: string | null;
  @Column('text', { nullable: true }) gender: PersonState['gender'];
  @Column('int', { nullable: true }) birthYear: number | null;
  @Column('uuid', { nullable: true }) firmId: string | null;
  /** Institution they were met at. */
  @Column('uuid', { nullable: true }) atInstitutionId: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) erasedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

/** The person as others may know them: nothing that tells who it is. */
export function personState(person: PersonEntity): PersonState {
  const { id, canonicalId, firmId, atInstitutionId, gender, birthYear, erasedAt } = person;
  return {
    mergedInto: canonicalId === id ? null : canonicalId,
    firmId,
    institutionId: atInstitutionId,
    gender,
    birthYear,
    erased: erasedAt !== null,
  };
}
