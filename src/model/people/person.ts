/**
 * Who is meant, by the id that Identity Center gave: names are given by whoever manages the directory, and a name that
 * is given again would pass access on.
 */
export type Person = { readonly kind: 'group'; readonly id: string } | { readonly kind: 'user'; readonly id: string };
