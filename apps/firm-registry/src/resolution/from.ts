import type { ResolveRows } from '#contracts/firm-registry/resolution.commands';

/** In whose name and from which list; `mergeId`: a merge of firms raised it, and takes it along when it is taken back. */
export type From = Pick<ResolveRows, 'institutionId' | 'programId' | 'source'> & { mergeId?: string };
