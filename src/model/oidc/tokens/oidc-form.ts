/** A part of a subject, an issuer or an audience that the user says. */
export interface FormValue {
  /** What it is, for messages: `the slug of a pipeline`. */
  readonly what: string;
  readonly shape: RegExp;
  /** A claim that says the same alone: it is demanded, too. @default - none */
  readonly claim?: string;
}

/**
 * How an issuer writes its tokens: a row of the table. `<x>` stands for the value `x`.
 *
 * @example
 * const terraformCloud: OidcForm<'organization' | 'workspace', never> = {
 *   by: 'TerraformCloud',
 *   issuer: 'app.terraform.io',
 *   audience: 'aws.workload.identity',
 *   subject: 'organization:<organization>:project:Default:workspace:<workspace>:run_phase:apply',
 *   values: {
 *     organization: { what: 'the name of an organization', shape: /^[\w-]+$/ },
 *     workspace: { what: 'the name of a workspace', shape: /^[\w-]+$/ },
 *   },
 *   claims: [],
 * };
 */
export interface OidcForm<Value extends string = string, Claim extends string = string> {
  /** Who issues, in letters and digits: it ends the Sid of the statement. */
  readonly by: string;
  /** Without `https://`. */
  readonly issuer: string;
  readonly audience: string;
  /** A `*` may be its last character, after the values: whatever follows is accepted. */
  readonly subject: string;
  readonly values: Readonly<Record<Value, FormValue>>;
  /** Other claims that IAM tests for the issuer. */
  readonly claims: readonly Claim[];
}

export const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
