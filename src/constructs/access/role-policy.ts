import type { Arn } from '../../model/arn';
import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { PolicyStatement } from '../../model/policy/statement';
import { grantSid } from './sid';

/** What a grant adds to the policy of the role that receives it. */
export interface RoleAccess {
  /** First word of the statement's Sid. */
  readonly verb: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Conditions of the grant, equal for every secret granted under them. */
  readonly conditions: readonly Condition[];
  /**
   * For the calls to KMS: through which Regions' Secrets Manager, and for which secrets.
   *
   * @default - the statement is not about a key
   */
  readonly keyUse?: { readonly viaServices: readonly string[]; readonly secretArns: readonly string[] };
}

/** AWS's limit for all inline policies of a role, without white space. */
const MAX_CHARACTERS = 10_240;

/**
 * The policy of a role, gathered from grants: one statement for each set of calls and conditions, which names
 * exactly the secrets that were granted.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export class RolePolicy {
  private readonly merged = new Map<string, RoleAccess>();
  private readonly denials: (() => readonly PolicyStatement[])[] = [];

  constructor(private readonly role: Arn) {}

  add(access: RoleAccess): void {
    const sid = grantSid(access.verb, this.role, access.conditions);
    const known = this.merged.get(sid);
    this.merged.set(sid, known === undefined ? access : union(known, access));
  }

  /** @param statements gives what is denied once every grant is known */
  deny(statements: () => readonly PolicyStatement[]): void {
    this.denials.push(statements);
  }

  /** @throws when the policy is longer than IAM allows */
  render(): string {
    const statements = [...this.merged].map(([sid, access]) =>
      PolicyStatement.allow({
        sid,
        actions: access.actions,
        resources: access.resources,
        conditions: [...access.conditions, ...keyConditions(access)],
      }),
    );
    const denied = this.denials.flatMap((give) => give());
    return new PolicyDocument([...statements, ...denied]).minifiedWithin(
      MAX_CHARACTERS,
      'split the workload into roles that each read fewer secrets, or put values that are always read together into one JSON secret',
    );
  }
}

function union(a: RoleAccess, b: RoleAccess): RoleAccess {
  return {
    ...a,
    resources: [...a.resources, ...b.resources],
    ...(a.keyUse && {
      keyUse: {
        viaServices: [...a.keyUse.viaServices, ...(b.keyUse?.viaServices ?? [])],
        secretArns: [...a.keyUse.secretArns, ...(b.keyUse?.secretArns ?? [])],
      },
    }),
  };
}

function keyConditions({ keyUse }: RoleAccess): readonly Condition[] {
  if (keyUse === undefined) return [];
  return [
    request('StringEquals', 'kms:ViaService', keyUse.viaServices),
    request('StringLike', 'kms:EncryptionContext:SecretARN', keyUse.secretArns),
  ];
}
