import { accountsContract } from '#contracts/accounts/accounts.contract';
import type { ServiceDefinition } from '#platform/service/service';
import { AccountsModule } from './accounts.module.js';
import { AccountEntity } from './accounts/account.entity.js';
import { Erasure } from './accounts/erasure.js';
import { GrantEntity } from './accounts/grant.entity.js';
import { AccountAnswers } from './answers.js';
import { Copies } from './copies/copies.js';
import { FirmRequestEntity } from './firm-users/firm-request.entity.js';
import { LinkEntity } from './links/link.entity.js';
import { Accounts1760000000001 } from './migrations/1760000000001-accounts.js';
import { PersonRequestEntity } from './person-reach/person-request.entity.js';
import { SessionEntity } from './sessions/session.entity.js';
import { Sweeper } from './sessions/sweeper.js';
import { TokenEntity } from './tokens/token.entity.js';

/** What the house starts: see libs/platform/src/service/service.ts. */
export const accountsService: ServiceDefinition = {
  contract: accountsContract,
  module: AccountsModule,
  entities: [
    AccountEntity,
    GrantEntity,
    FirmRequestEntity,
    PersonRequestEntity,
    LinkEntity,
    SessionEntity,
    TokenEntity,
  ],
  migrations: [Accounts1760000000001],
  factHandlers: [Copies, Erasure],
  answers: AccountAnswers,
  workers: [Sweeper],
};
