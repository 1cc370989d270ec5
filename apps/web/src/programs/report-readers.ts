import type { Role } from '#contracts/core/roles';

/** Who may read a programme's figures (reporting decides for itself). */
export const REPORT_READERS: readonly Role[] = ['admin', 'staff', 'analyst', 'consultant', 'adviser'];
