/** The institution id of facts that belong to the installation as a whole (a firm's identity, an account). */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';
