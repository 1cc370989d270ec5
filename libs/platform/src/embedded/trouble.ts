/** An error whose message says all that a person needs to mend it: it is shown without a stack. */
export class Trouble extends Error {}
