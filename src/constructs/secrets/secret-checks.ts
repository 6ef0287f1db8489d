import type { IConstruct } from 'constructs';
import { isText } from '../../model/is-text';
import { Conditions } from '../../model/policy/conditions';
import { Region } from '../../model/region';
import { AwsAccount } from '../accounts/aws-account';
import { requireRotation } from '../rotation/rotation-checks';
import { terraformText } from '../synthesis/terraform-text';
import { refuse, validated } from '../synthesis/validation';
import type { AnySecretProps } from './secret-props';
import type { ISecretValue } from './values/i-secret-value';

/** Refuses props that cannot be of one secret, before anything is made of them. */
export function requireProps(secret: IConstruct, props: AnySecretProps): void {
  requireGiven(secret, props);
  requireValue(secret, props.value);
  requireRotation(secret, props.rotation, props.classification);
  props.key.requireSecretsOf(AwsAccount.of(secret).accountId.value);
}

/** Refuses a secret without what only the compiler would have asked for. */
function requireGiven(secret: IConstruct, props: AnySecretProps): void {
  for (const name of ['classification', 'key'] as const) {
    if (!props[name]) refuse(secret, `\`${name}\` must be given, got ${props[name]}`);
  }
}

/** The Regions of a secret's replicas. */
export function replicaRegions(secret: IConstruct, account: AwsAccount, props: AnySecretProps): readonly Region[] {
  if (props.replicaRegions === undefined) return account.replicaRegions;
  const names = props.replicaRegions;
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) refuse(secret, `\`replicaRegions\` must name each Region once, got '${repeated}' twice`);
  if (names.includes(account.region.name)) {
    refuse(secret, `\`replicaRegions\` must not contain the Region of the secret, got '${account.region}'`);
  }
  return names.map((name) => validated(secret, () => Region.of(name)));
}

/** Days for which a deleted secret can be restored. */
export function recoveryWindow(secret: IConstruct, { recoveryWindowDays, classification }: AnySecretProps): number {
  const least = classification.recoveryWindowDays;
  const days = recoveryWindowDays ?? least;
  if (!Number.isInteger(days) || days < least || days > 30) {
    refuse(
      secret,
      `\`recoveryWindowDays\` must be ${least} to 30 for classification '${classification.name}', got ${days}`,
    );
  }
  return days;
}

export function requireDescription(secret: IConstruct, description: string): string {
  if (!isText(description, /^.{1,2048}$/s)) {
    const got = typeof description === 'string' ? (description as string).length : typeof description;
    refuse(secret, `\`description\` must be 1 to 2048 characters, got ${got}`);
  }
  return terraformText(description);
}

/** The endpoints through which alone a value can be read. An empty list would shut everybody out. */
export function requireEndpoints(
  secret: IConstruct,
  endpoints: readonly string[] | undefined,
): readonly string[] | undefined {
  if (endpoints === undefined) return undefined;
  if (endpoints.length === 0) refuse(secret, '`readOnlyThrough` must name at least one VPC endpoint or VPC');
  for (const id of endpoints) {
    validated(secret, () => (id.startsWith('vpc-') ? Conditions.vpc(id) : Conditions.vpcEndpoint(id)));
  }
  return endpoints;
}

/** Refuses text where a value's origin belongs, without repeating the text. */
function requireValue(secret: IConstruct, value: ISecretValue): void {
  if (typeof value !== 'object' || value === null || typeof value.bind !== 'function') {
    const got = typeof value === 'string' ? `text of ${(value as string).length} characters` : typeof value;
    refuse(
      secret,
      `\`value\` must be made by SecretValue, got ${got}: a value in code would be in plan and state; use SecretValue.generated(), .external() or .ephemeralVariable()`,
    );
  }
}
