export const KINDS = ['material', 'energy', 'water', 'by-product', 'logistics', 'expertise'] as const;
export const STATES = [
  'potential',
  'contacted',
  'site-visit',
  'sample',
  'agreement',
  'realised',
  'dropped',
] as const;
export const SOURCES = ['synergy-table', 'adviser', 'matching'] as const;
