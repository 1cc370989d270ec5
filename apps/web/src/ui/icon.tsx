/** Our own line drawings, 24 × 24. Decoration only: the words stand beside them or in a label. */
const PATHS = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M5 19l1.5-1.5M17.5 6.5 19 5',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  queue: 'M4 6h2M4 12h2M4 18h2M9.5 6H20M9.5 12H20M9.5 18H20',
  program: 'M4 20V10l8-6 8 6v10ZM9.5 20v-6h5v6',
  firm: 'M3 21h18M5 21V8l6-4v17M11 21V9l8 3v9M8 9v1M8 13v1M8 17v1M15 14v1M15 18v1',
  merge: 'M6 4v4c0 3 6 4 6 7v5M18 4v4c0 3-6 4-6 7M9 17l3 3 3-3',
  call: 'M4 10v4l11 5V5L4 10ZM15 9c2 .5 2 5.500 0 6M7 15v4h3v-2.700',
  event: 'M5 6h14v14H5ZM5 10h14M9 3v4M15 3v4',
  training: 'M2 9l10-5 10 5-10 5L2 9ZM6 11.500V16c3 2.700 9 2.700 12 0v-4.500M22 9v6',
  symbiosis:
    'M7 8a5 5 0 0 1 9-1l1.500-2.500M17 16a5 5 0 0 1-9 1l-1.500 2.500M17.500 4.500V8H14M6.500 19.500V16H10',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM2.500 20c0-4 3-6 6.500-6s6.500 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500M18.500 14.500c2 .800 3 2.800 3 5.500',
  mail: 'M3 6h18v12H3ZM3 7l9 6 9-6',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 21c0-4.500 3.500-7 7.500-7s7.500 2.500 7.500 7',
  advisory: 'M6 3h9l4 4v14H6ZM15 3v4h4M9 12h7M9 16h7M9 8h2',
  download: 'M12 4v11M7.500 10.500 12 15l4.500-4.500M4 20h16',
  upload: 'M12 15V4M7.500 8.500 12 4l4.500 4.500M4 20h16',
  menu: 'M4 6h16M4 12h16M4 18h16',
  check: 'M4.500 12.500 10 18 20 6.500',
  cross: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  right: 'M9 5l7 7-7 7',
  left: 'M15 5l-7 7 7 7',
  warning: 'M12 4 2.500 20h19L12 4ZM12 10v4.500M12 17v.5',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  print: 'M7 9V4h10v5M5 9h14v8h-3M8 17H5V9M8 14h8v6H8Z',
  exit: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  keys: 'M3 7h18v10H3ZM7 11h.5M11 11h.5M15 11h.5M8 14h8',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The shoot that stands for the house. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <rect width="32" height="32" rx="7" fill="#1d6b43" />
      <path
        d="M16 27V15M16 17C16 11 11 8 6 8c0 6 4 9 10 9Zm0-3c0-5 4-8 10-8 0 6-4 9-10 9"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
