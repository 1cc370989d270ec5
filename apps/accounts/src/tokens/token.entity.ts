import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Grant } from '#contracts/core/roles';

@Entity('api_token')
export class TokenEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('text') name: string;
  /** SHA-256 of the token, base64url. */
  @Column('text') tokenHash: string;
  @Column('jsonb') grants: Grant[];
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lastUsedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt: Date | null;
}
