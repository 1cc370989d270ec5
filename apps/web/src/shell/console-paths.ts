/** First parts of the addresses behind the door; all others are public pages (or none). */
const CONSOLE = [
  'tasks',
  'programs',
  'firms',
  'merge-queue',
  'firm-requests',
  'person-requests',
  'calls',
  'applications',
  'reviews',
  'events',
  'courses',
  'accounts',
  'mail',
  'me',
  'data-requests',
  'reports',
  'measures',
  'opportunities',
  'resources',
  'institutions',
  'people',
  'needs',
  'meetings',
];

export const isConsolePath = (path: string): boolean => CONSOLE.includes(path.split('/')[1] ?? '');

/** Goes to an address of the other half: a new page, from files that are mostly in the cache already. */
export const leaveFor = (href: string): void => window.location.assign(href);
