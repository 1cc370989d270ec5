import { Module } from '@nestjs/common';
import { AccountController } from './accounts/account.controller.js';
import { AccountQueries } from './accounts/account.queries.js';
import { AccountService } from './accounts/account.service.js';
import { Erasure } from './accounts/erasure.js';
import { InvitationService } from './accounts/invitation.service.js';
import { Scopes } from './accounts/scopes.js';
import { AccountAnswers } from './answers.js';
import { Copies } from './copies/copies.js';
import { FirmRequestController } from './firm-users/firm-request.controller.js';
import { FirmRequestService } from './firm-users/firm-request.service.js';
import { FirmUsers } from './firm-users/firm-users.js';
import { RoleGiver } from './firm-users/role-giver.js';
import { LinkController } from './links/link.controller.js';
import { LinkService } from './links/link.service.js';
import { Links } from './links/links.js';
import { Passwords } from './passwords/passwords.js';
import { PersonReach } from './person-reach/person-reach.js';
import { PersonRequestController } from './person-reach/person-request.controller.js';
import { PersonRequestService } from './person-reach/person-request.service.js';
import { Attempts } from './sessions/attempts.js';
import { Resolver } from './sessions/resolver.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionService } from './sessions/session.service.js';
import { Sessions } from './sessions/sessions.js';
import { Sweeper } from './sessions/sweeper.js';
import { TokenController } from './tokens/token.controller.js';
import { TokenService } from './tokens/token.service.js';

@Module({
  controllers: [
    AccountController,
    FirmRequestController,
    PersonRequestController,
    LinkController,
    SessionController,
    TokenController,
  ],
  providers: [
    AccountService,
    AccountQueries,
    InvitationService,
    Scopes,
    FirmUsers,
    RoleGiver,
    FirmRequestService,
    PersonReach,
    PersonRequestService,
    Copies,
    Erasure,
    Links,
    LinkService,
    Passwords,
    Attempts,
    Resolver,
    Sessions,
    SessionService,
    Sweeper,
    TokenService,
    AccountAnswers,
  ],
  exports: [AccountAnswers],
})
export class AccountsModule {}
