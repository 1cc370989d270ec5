/** What stands behind the `?` of an address: texts, as they are typed. */
export type Search = Record<string, string | undefined>;
