import { recall, remember } from '../ui/list/storage.js';

/** A choice that the server does not have yet: it lies on this device, so that a closed page loses nothing. */
export interface Unsent {
  chosen: string[];
  seen: string[];
}
const keyOf = (applicationId: string) => `filiz-needs:${applicationId}`;

export function unsentNeeds(applicationId: string): Unsent | undefined {
  try {
    const kept = JSON.parse(recall('local', keyOf(applicationId)) ?? 'null') as Unsent | null;
    return Array.isArray(kept?.chosen) && Array.isArray(kept.seen) ? kept : undefined;
  } catch {
    return undefined;
  }
}
export const keepUnsent = (applicationId: string, unsent: Unsent | undefined): void =>
  remember('local', keyOf(applicationId), unsent && JSON.stringify(unsent));
