import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Nothing } from '#contracts/core/messages';
import {
  CertificateByCode,
  CertificateById,
  CertificateByNumber,
  certificateCommands as commands,
  CorrectCertificate,
  IssueCertificates,
  ListCertificates,
  RevokeCertificate,
} from '#contracts/training/certificate.commands';
import type { Call } from '#platform/messaging/call';
import { CurrentCall, Handles } from '#platform/messaging/handles';
import { CertificateQueries } from './certificate.queries.js';
import { CertificateService } from './certificate.service.js';

@Controller()
export class CertificateController {
  constructor(
    private readonly certificates: CertificateService,
    private readonly queries: CertificateQueries,
  ) {}

  @Handles(commands.issueCertificates)
  issue(@Payload() command: IssueCertificates, @CurrentCall() call: Call) {
    return this.certificates.issue(command, call);
  }

  @Handles(commands.listCertificates)
  list(@Payload() query: ListCertificates, @CurrentCall() call: Call) {
    return this.queries.list(query, call.actor);
  }

  @Handles(commands.readCertificate)
  read(@Payload() query: CertificateById, @CurrentCall() call: Call) {
    return this.certificates.read(query.certificateId, call);
  }

  @Handles(commands.myCertificates)
  mine(@Payload() _query: Nothing, @CurrentCall() call: Call) {
    return this.certificates.mine(call);
  }

  @Handles(commands.revokeCertificate)
  revoke(@Payload() command: RevokeCertificate, @CurrentCall() call: Call) {
    return this.certificates.revoke(command, call);
  }

  @Handles(commands.correctCertificate)
  correct(@Payload() command: CorrectCertificate, @CurrentCall() call: Call) {
    return this.certificates.correct(command, call);
  }

  @Handles(commands.verifyCertificate)
  verify(@Payload() query: CertificateByCode) {
    return this.queries.byCode(query.code);
  }

  @Handles(commands.verifyNumber)
  verifyNumber(@Payload() query: CertificateByNumber) {
    return this.queries.byNumber(query.number);
  }
}
