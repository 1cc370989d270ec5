import type { EVENT_KINDS } from '#contracts/workshops/event-kinds';

export type EventKind = (typeof EVENT_KINDS)[number];
export const STATES = ['planned', 'held', 'cancelled'] as const;
