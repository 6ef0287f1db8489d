import type { Arn } from '../../model/arn';
import type { Condition } from '../../model/policy/condition';
import { PolicyDocument } from '../../model/policy/document';
import { PolicyStatement } from '../../model/policy/statement';
import type { Region } from '../../model/region';
import { gatherStatements } from '../statements/gather-statements';
import { grantSid } from '../statements/sid';
import { throughSecretsManager } from '../statements/through-secrets-manager';

/** What a grant adds to the policy of the role that receives it. */
export interface RoleAccess {
  /** First word of the statement's Sid. */
  readonly verb: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Conditions of the grant, equal for every secret granted under them. */
  readonly conditions: readonly Condition[];
  /**
   * For the calls to KMS: by Secrets Manager of which Regions, and for which secrets.
   *
   * @default - the statement is not about a key
   */
  readonly keyUse?: { readonly regions: readonly Region[]; readonly secretArns: readonly string[] };
}

/** AWS's limit for all inline policies of a role, without whitespace. */
const MAX_CHARACTERS = 10_240;

/**
 * The policy of a role, gathered from grants: one statement for each set of calls and conditions, which names
 * exactly the secrets that were granted.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export class RolePolicy {
  private readonly granted: RoleAccess[] = [];
  private readonly denials: (() => readonly PolicyStatement[])[] = [];

  constructor(private readonly role: Arn) {}

  add(access: RoleAccess): void {
    this.granted.push(access);
  }

  /** @param statements gives what is denied once every grant is known */
  deny(statements: () => readonly PolicyStatement[]): void {
    this.denials.push(statements);
  }

  /** @throws when the policy is longer than IAM allows */
  render(): string {
    const sidOf = ({ verb, conditions }: RoleAccess) => grantSid(verb, this.role, conditions);
    const denied = this.denials.flatMap((give) => give());
    return new PolicyDocument([...gatherStatements(this.granted, sidOf, allowance), ...denied]).minifiedWithin(
      MAX_CHARACTERS,
      'split the workload into roles that each read fewer secrets, or put values that are always read together into one JSON secret',
    );
  }
}

function allowance(sid: string, granted: readonly [RoleAccess, ...RoleAccess[]]): PolicyStatement {
  const [{ actions, conditions }] = granted;
  return PolicyStatement.allow({
    sid,
    actions,
    resources: granted.flatMap(({ resources }) => resources),
    conditions: [...conditions, ...keyConditions(granted)],
  });
}

function keyConditions(granted: readonly RoleAccess[]): readonly Condition[] {
  const uses = granted.flatMap(({ keyUse }) => keyUse ?? []);
  if (uses.length === 0) return [];
  return throughSecretsManager(
    uses.flatMap(({ regions }) => regions),
    uses.flatMap(({ secretArns }) => secretArns),
  );
}
