/** Whose secrets people get. */
export type ApplicationChoice =
  /** Those of the application that the attribute `App` of the person names: one permission set for everybody. */
  | { readonly kind: 'attribute' }
  /** Those of one application, whoever has the set: its name gets the application's. */
  | { readonly kind: 'fixed'; readonly name: string };

/** @throws when the name cannot be part of the name of a permission set */
export function requireApplication(application: ApplicationChoice): void {
  if (application.kind === 'fixed' && !/^[A-Za-z0-9_+=.@-]{1,18}$/.test(application.name)) {
    throw new Error(`\`application\` must be 1 to 18 characters of A-Z a-z 0-9 _+=.@-, got '${application.name}'`);
  }
}

/** What a choice adds to the name of a set, and the value that the tag `App` of a secret must have. */
export function applicationOf(application: ApplicationChoice): { readonly name: string; readonly tag: string } {
  // A session without the tag matches nothing: the variable then has no value.
  if (application.kind === 'attribute') return { name: '', tag: `\${aws:PrincipalTag/App}` };
  return { name: `-${application.name}`, tag: application.name };
}
