/** The door, with the way back. */
export const signInAddress = (from: string, ended: boolean): string =>
  `/sign-in?${new URLSearchParams({ next: from, ...(ended ? { ended: '1' } : {}) }).toString()}`;
