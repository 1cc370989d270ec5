import type { ReactNode } from 'react';

export interface FilterDef {
  name: string;
  label: string;
  kind: 'select' | 'flag';
  options?: { value: string; label: string }[];
}

export interface Column<T> {
  key: string;
  label: string;
  render: (item: T) => ReactNode;
  /** As the export writes it. */
  text: (item: T) => string;
  /** Right-aligned, tabular. */
  figure?: boolean;
  wide?: boolean;
  /** Long words without spaces (addresses) may be broken anywhere. */
  breaks?: boolean;
  /** Stays on one line: numbers that people read out. */
  unbroken?: boolean;
  /** Left out on narrow screens; the drawer has it. */
  minor?: boolean;
  /** The list is sorted by it under this name, and under `…-desc` the other way. */
  sort?: string;
}

export interface ListPage<T> {
  items: T[];
  next?: string;
  total?: number;
  /** What the page leaves out, and what to do about it. */
  partial?: string;
}

/** The filters as they stand in the address, and the place in the list. The API reads texts of a query by the field's type. */
export interface ListQuery {
  cursor?: string;
  limit: number;
  [filter: string]: string | number | undefined;
}

/** From a record's drawer to its neighbours in the list. */
export interface Walk {
  /** Absent at the end of the list. */
  next?: () => void;
  previous?: () => void;
}
