/** Where a fault that forbids the opening is mended: the part of the call's settings, and the field in it. */
export interface FaultPlace {
  part: 'form' | 'call' | 'eligibility' | 'review' | 'selection';
  /** The row of a list that it stands in, from 1. */
  row?: number;
  /** The field's id in the settings. */
  field?: string;
}

const SELECTION = /^(groups|groupBy|limits|budget|sections)$/;

/** Pointers as the parts' own endpoints have them; those of the form and of eligibility stand below their names. */
export function placeOfFault(pointer = ''): FaultPlace {
  const [head = '', ...rest] = pointer.split('/').slice(1);
  if (head === 'form') return { part: 'form' };
  const path = head === 'eligibilityRules' ? rest : [head, ...rest];
  const part =
    head === 'eligibilityRules'
      ? 'eligibility'
      : head === 'hiddenFields'
        ? 'review'
        : SELECTION.test(head)
          ? 'selection'
          : 'call';
  // Lists that one field shows as a whole.
  if (path[0] === 'completable' || path[0] === 'hiddenFields') return { part, field: path[0] };
  const row = /^\d+$/.test(path[1] ?? '') ? Number(path[1]) + 1 : undefined;
  return { part, ...(row ? { row } : {}), ...(path[0] ? { field: path.join('.') } : {}) };
}

export const hrefOfPlace = (callId: string, { part, field }: FaultPlace): string =>
  part === 'form' ? `/calls/${callId}/form` : `/calls/${callId}/settings#${field ?? part}`;
