/** Colours of charts in both schemes; text stands at 7:1 on its ground in each. */
export interface ChartColours {
  text: string;
  line: string;
  ground: string;
  main: string;
  below: string;
  target: string;
}
export const CHART: Record<'light' | 'dark', ChartColours> = {
  light: {
    text: '#3a444d',
    line: '#dfe5e2',
    ground: '#ffffff',
    main: '#1d6b43',
    below: '#b07d1a',
    target: '#55606b',
  },
  dark: {
    text: '#d3dad8',
    line: '#37423e',
    ground: '#1a211f',
    main: '#6cb389',
    below: '#e0b45c',
    target: '#b3bcc5',
  },
};
