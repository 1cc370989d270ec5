import { Readable } from 'node:stream';
import { mergeCommands } from '#contracts/firm-registry/merge.commands';
import { resolutionCommands, type FirmAsWritten } from '#contracts/firm-registry/resolution.commands';
import { programCommands } from '#contracts/programs/program.commands';
import type { AddResource, NoteOpportunity } from '#contracts/symbiosis/symbiosis.messages';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { staffOf } from '#testing/actors';
import type { House } from '#testing/house';

let counter = 0;

/** A chamber with a programme of its own; nothing of another test is in its merge queue. */
export async function aChamber(house: House) {
  const institutionId = newId();
  const staff = staffOf(institutionId);
  const { id: programId } = await house.ask(
    programCommands.createProgram,
    {
      code: `SIMBIYOZ-${++counter}`,
      title: 'Örnek Simbiyoz Projesi',
      executorId: institutionId,
      startsOn: '2025-01-01',
      endsOn: '2027-06-30',
      sectors: [{ code: 'plastik', tr: 'Plastik', en: 'Plastics' }],
      ambassadorsPerFirm: 2,
    },
    staff,
  );
  const actor = Actor.service('workshops');
  return {
    institutionId,
    programId,
    staff,
    /** Ids of these firms as the registry resolves them. */
    firms: async (...written: (string | FirmAsWritten)[]): Promise<string[]> => {
      const rows = written.map((w, at) => ({ row: at + 1, firm: typeof w === 'string' ? { title: w } : w }));
      const reply = await house.ask(
        resolutionCommands.resolveRows,
        { importId: newId(), institutionId, source: 'liste.xlsx', dryRun: false, rows },
        actor,
      );
      return reply.rows.map((r) => r.firmId!);
    },
    /** Decides every open pair of the queue as one firm; gives the merges. */
    mergeAll: async (): Promise<string[]> => {
      const merges: string[] = [];
      for (const pair of (await house.ask(mergeCommands.listMergeCandidates, {}, staff)).items) {
        const { mergeId } = await house.ask(
          mergeCommands.decideMerge,
          { candidateId: pair.id, decision: 'same' },
          staff,
        );
        if (mergeId) merges.push(mergeId);
      }
      return merges;
    },
    undo: (mergeId: string) => house.ask(mergeCommands.undoMerge, { mergeId }, staff),
  };
}

export const aLine = (
  programId: string,
  giver: string,
  taker: string,
  over: Partial<NoteOpportunity> = {},
): NoteOpportunity => ({
  programId,
  giver: { written: { title: giver } },
  taker: { written: { title: taker } },
  kind: 'by-product',
  resource: 'ABS kırığı',
  ...over,
});

export const anOffer = (programId: string, firmId: string, over: Partial<AddResource> = {}): AddResource => ({
  programId,
  firmId,
  direction: 'offer',
  kind: 'by-product',
  name: 'ABS kırığı',
  legalState: 'by-product',
  wasteCode: '07 02 13',
  amount: '1250',
  ...over,
});

/** Stages an upload as the gateway does. */
export async function upload(
  house: House,
  actor: Actor,
  name: string,
  content: Buffer | string,
): Promise<string> {
  const { fileId } = await house
    .get('symbiosis', FileStore)
    .stage(Readable.from([Buffer.from(content)]), { name, uploadedBy: actor.id, maxBytes: 10_000_000 });
  return fileId;
}
