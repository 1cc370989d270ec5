import type { Role } from '#contracts/core/roles';
import { hasRole, type Session } from '../api/session.js';
import type { IconName } from '../ui/icon.js';

export interface NavItem {
  to:
    | '/tasks'
    | '/needs'
    | '/applications'
    | '/meetings'
    | '/reviews'
    | '/programs'
    | '/firms'
    | '/merge-queue'
    | '/accounts'
    | '/mail'
    | '/me';
  word:
    | 'tasks'
    | 'applications'
    | 'needs'
    | 'meetings'
    | 'reviews'
    | 'programs'
    | 'firms'
    | 'merge'
    | 'accounts'
    | 'mail'
    | 'me';
  icon: IconName;
  /** Who sees it; absent: everybody signed in. The services decide for themselves; this only spares a dead end. */
  roles?: readonly Role[];
}

const READERS: readonly Role[] = [
  'admin',
  'staff',
  'consultant',
  'reviewer',
  'adviser',
  'trainer',
  'analyst',
];

export const NAVIGATION: readonly NavItem[] = [
  { to: '/tasks', word: 'tasks', icon: 'queue' },
  { to: '/reviews', word: 'reviews', icon: 'queue', roles: ['reviewer'] },
  { to: '/applications', word: 'applications', icon: 'call', roles: ['firm'] },
  { to: '/programs', word: 'programs', icon: 'program' },
  { to: '/firms', word: 'firms', icon: 'firm', roles: READERS },
  { to: '/needs', word: 'needs', icon: 'advisory', roles: ['admin', 'staff', 'analyst', 'firm'] },
  { to: '/meetings', word: 'meetings', icon: 'symbiosis', roles: ['admin', 'staff', 'analyst', 'firm'] },
  { to: '/merge-queue', word: 'merge', icon: 'merge', roles: ['admin', 'staff'] },
  { to: '/accounts', word: 'accounts', icon: 'people', roles: ['admin', 'staff'] },
  { to: '/mail', word: 'mail', icon: 'mail', roles: ['admin'] },
  { to: '/me', word: 'me', icon: 'account' },
];

export const navigationOf = (session: Session | null | undefined): NavItem[] =>
  NAVIGATION.filter((item) => !item.roles || hasRole(session, ...item.roles));
