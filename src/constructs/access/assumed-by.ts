import type { Condition } from '../../model/policy/condition';
import { Conditions, request } from '../../model/policy/conditions';
import { parseRoleArn } from '../../model/role-arn';

/** Roles that may assume a consumer's role. */
export interface AssumedByProps {
  /** Full ARNs of the roles that may assume the consumer's role, in any account. At least one. */
  readonly roleArns: readonly string[];
  /**
   * The id that the caller must present, for callers outside the organization: 2 to 1,224 characters.
   *
   * @default - none is asked for
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
   */
  readonly externalId?: string;
  /**
   * The organization (`o-…`) that the callers must belong to, so that roles of other accounts are certainly yours.
   *
   * @default - none is demanded: a review finds accounts that nothing places in the organization
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid
   */
  readonly organizationId?: string;
}

/** What the trust policy demands of them. */
export function assumedByConditions({ roleArns, externalId, organizationId }: AssumedByProps): readonly Condition[] {
  const roles = roleArns.map(parseRoleArn);
  if (roles.length === 0) throw new Error('`roleArns` must name at least one role');
  if (externalId !== undefined && !/^[\w+=,.@:/-]{2,1224}$/.test(externalId)) {
    throw new Error(`\`externalId\` must be 2 to 1224 characters of A-Z a-z 0-9 _+=,.@:/-, got ${externalId.length}`);
  }
  if (organizationId !== undefined && !/^o-[a-z0-9]{10,32}$/.test(organizationId)) {
    throw new Error(`\`organizationId\` must be 'o-' and 10 to 32 letters or digits, got '${organizationId}'`);
  }
  return [
    Conditions.principalArn(...roles.map(String)),
    ...(externalId === undefined ? [] : [request('StringEquals', 'sts:ExternalId', [externalId])]),
    ...(organizationId === undefined ? [] : [Conditions.organization(organizationId)]),
  ];
}
