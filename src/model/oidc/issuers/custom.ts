import { exactText } from '../tokens/exact-text';
import type { FormValue, OidcForm } from '../tokens/oidc-form';
import { type ClaimValues, TrustedTokens } from '../tokens/trusted-tokens';

/** What tokens of a form must say. */
export interface CustomTokensProps<Value extends string, Claim extends string> {
  /** What `<x>` of the form stands for. */
  readonly values: Readonly<Record<Value, string>>;
  /** Other claims that a token must bring, with one of the values each. @default - none */
  readonly claims?: [Claim] extends [never] ? never : ClaimValues<Claim>;
  /** @default - that of the form */
  readonly audience?: string;
}

const HAVE_THEIR_OWN: readonly (readonly [issuer: RegExp, use: string])[] = [
  [/(?:^|\.)(?:githubusercontent\.com|ghe\.com)(?:\/|$)/, 'Oidc.github'],
  [/^gitlab\.com$/, 'Oidc.gitlab'],
  [/^oidc\.eks\./, 'Oidc.eks'],
];

/**
 * Tokens of an issuer of the table, or of one that is described as its rows are.
 *
 * @throws when a value has another shape, the form has a wildcard before its end, or its issuer has a function of its own
 *
 * @example
 * const tokens = Oidc.custom(OidcForms.circleci, {
 *   values: {
 *     organization: '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f',
 *     project: '1a2b3c4d-0a1b-0a1b-0a1b-0a1b2c3d4e5f',
 *   },
 * });
 */
export function custom<Value extends string, Claim extends string>(
  form: OidcForm<Value, Claim>,
  { values, claims, audience = form.audience }: CustomTokensProps<Value, Claim>,
): TrustedTokens {
  requireForm(form);
  const fill = (text: string): string =>
    text.replace(/<(\w+)>/g, (_, name: string) =>
      filled(form, name, (values as Readonly<Record<string, string>>)[name]),
    );
  const subject = fill(form.subject);
  return TrustedTokens.of({
    by: form.by,
    issuer: fill(form.issuer),
    audience: fill(audience),
    subjects: subject.endsWith('*') ? [] : [subject],
    beginnings: subject.endsWith('*') ? [subject.slice(0, -1)] : [],
    claims: { ...(claims as ClaimValues | undefined), ...claimsBeside(form, values) },
  });
}

function requireForm({ by, issuer, subject }: OidcForm): void {
  exactText('form.by', 'letters and digits', /^[A-Za-z0-9]{1,40}$/, by);
  const [, use] = HAVE_THEIR_OWN.find(([known]) => known.test(issuer)) ?? [];
  if (use !== undefined) throw new Error(`\`form.issuer\` must be another issuer, got '${issuer}': use ${use}`);
  const [fixed = ''] = /^[^*?]*/.exec(subject) ?? [];
  if (![fixed, `${fixed}*`].includes(subject) || (subject.endsWith('*') && !/>.*[^\w]$/.test(fixed))) {
    throw new Error(
      `\`form.subject\` must have no wildcard but a * at its end, after a value and a sign that ends it, got '${subject}'`,
    );
  }
}

function filled(form: OidcForm, name: string, value: string | undefined): string {
  const known: FormValue | undefined = form.values[name];
  if (known === undefined) throw new Error(`\`form.values\` must say what '<${name}>' is, got nothing for it`);
  return exactText(`values.${name}`, known.what, known.shape, value ?? '');
}

function claimsBeside(form: OidcForm, values: Readonly<Record<string, string>>): ClaimValues {
  return Object.fromEntries(
    Object.entries(form.values).flatMap(([name, { claim }]) =>
      claim === undefined ? [] : [[claim, [filled(form, name, values[name])]]],
    ),
  );
}
