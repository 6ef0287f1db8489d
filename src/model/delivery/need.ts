import { isText } from '../is-text';
import { Label } from '../staging-label';

/** What a consumer needs of a secret: its whole value, or one key of a value that is a JSON object. */
export interface SecretNeed<Secret> {
  readonly secret: Secret;
  /** A key of the JSON object: 1 to 128 characters without a colon, a quote or a space. @default - the whole value */
  readonly key?: string;
  /**
   * The staging label of the version. A version id is not offered: it stays behind with the first rotation.
   *
   * @default 'AWSCURRENT'
   */
  readonly stage?: string;
}

/** What a consumer needs of Parameter Store: the value of a parameter, by its whole name. */
export interface ParameterNeed {
  /** Such as `/prod/orders/feature-flags`. */
  readonly parameter: string;
}

/** What a consumer needs: of a secret, or a parameter. */
export type Need<Secret> = SecretNeed<Secret> | ParameterNeed;

/** What a consumer needs, by the name of the environment variable that brings it. */
export type Needs<Secret> = Readonly<Record<string, Need<Secret>>>;

/** Whether a need is of a secret. */
export function isSecretNeed<Secret>(need: Need<Secret>): need is SecretNeed<Secret> {
  return 'secret' in need;
}

/** The staging label that a need is of. */
export function stageOf({ stage = Label.current }: Pick<SecretNeed<unknown>, 'stage'>): string {
  return stage;
}

/**
 * Checks what a consumer needs, and gives it in the order of names, so that equal intent gives equal bytes.
 *
 * @throws when there is none, a shell cannot export a name, or a key, a stage or a parameter's name is malformed
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html
 */
export function checkedNeeds<Secret>(needs: Needs<Secret>): readonly (readonly [name: string, need: Need<Secret>])[] {
  const entries = Object.entries(needs).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) throw new Error('`needs` must name at least one secret or parameter, got none');
  for (const [name, need] of entries) {
    requireName(name);
    if (isSecretNeed(need)) requireSecret(name, need);
    else requireParameter(name, need);
  }
  return entries;
}

function requireName(name: string): void {
  if (!isText(name, /^[A-Za-z_][A-Za-z0-9_]{0,254}$/)) {
    throw new Error(
      `\`needs\` must have names that a shell can export, got '${name}': use letters, digits and _, with no digit first`,
    );
  }
}

function requireSecret(name: string, { key, stage }: SecretNeed<unknown>): void {
  if (key !== undefined && !isText(key, /^[\x21\x23-\x26\x28-\x39\x3b-\x5b\x5d-\x5f\x61-\x7e]{1,128}$/)) {
    throw new Error(`\`needs.${name}.key\` must be 1 to 128 characters without : ' " \` \\ and spaces, got '${key}'`);
  }
  if (stage !== undefined && !isText(stage, /^[\w/+=.@-]{1,256}$/)) {
    throw new Error(`\`needs.${name}.stage\` must be a staging label such as 'AWSCURRENT', got '${stage}'`);
  }
}

function requireParameter(name: string, { parameter }: ParameterNeed): void {
  const parts = isText(parameter, /^\/?[\w.-]+(?:\/[\w.-]+)*$/) ? parameter.replace(/^\//, '').split('/') : [];
  if (parts.length === 0 || parts.length > 15 || parameter.length > 1011 || /^(?:aws|ssm)/i.test(parts[0] ?? '')) {
    throw new Error(
      `\`needs.${name}.parameter\` must be the name of a parameter, such as '/prod/orders/flags', got '${parameter}'`,
    );
  }
}
