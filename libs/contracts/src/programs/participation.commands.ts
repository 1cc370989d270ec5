import { command } from '../core/command.js';
import { Id, Text } from '../core/fields.js';
import { PageQuery, pageOf } from '../core/messages.js';
import { Participation } from './program.commands.js';

export class ListFirmParticipations extends PageQuery {
  @Id() firmId: string;
}
/** Where a firm takes part or took part, with what the programme is called. */
export class FirmParticipation extends Participation {
  @Text({ max: 40 }) programCode: string;
  @Text({ max: 300 }) programTitle: string;
  @Text({ nullable: true, max: 120, doc: 'as the programme calls the sector' }) sectorTr: string | null;
  @Text({ nullable: true, max: 120 }) sectorEn: string | null;
}
export const FirmParticipationPage = pageOf(FirmParticipation);

export const participationCommands = {
  listFirmParticipations: command('rpc.programs.participation.of-firm.v1', {
    http: 'GET /firms/:firmId/participations',
    request: ListFirmParticipations,
    reply: FirmParticipationPage,
    access: 'account',
    doc: 'Programmes in which a firm takes part, newest first, as far as the asker may see them: those of one’s own programmes; a firm’s user all of its own, in the state that it has been told.',
  }),
};
