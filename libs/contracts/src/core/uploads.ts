/** Megabytes a file that is sent may have: the gateway takes no more, so nothing else may promise more. */
export const MAX_UPLOAD_MB = 25;
export const MAX_UPLOAD = MAX_UPLOAD_MB * 1024 * 1024;
