import type { Condition, ConditionOperator, ConditionScope } from './condition';

/**
 * The conditions under which a secret may be used. Each is a value; a grant demands all of those it is given, and each
 * throws when it is given no value or one of another shape.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 *
 * @example
 * secret.grants.read(consumer, {
 *   conditions: [Conditions.vpcEndpoint('vpce-0123456789abcdef0'), Conditions.organization('o-a1b2c3d4e5')],
 * });
 */
export const Conditions = {
  /**
   * The call comes through one of these VPC endpoints (`vpce-…`).
   *
   * @example
   * secret.grants.read(consumer, { conditions: [Conditions.vpcEndpoint('vpce-0123456789abcdef0')] });
   */
  vpcEndpoint(...ids: readonly string[]): Condition {
    return request('StringEquals', 'aws:SourceVpce', shaped(ids, /^vpce-[0-9a-f]{8,17}$/, "a VPC endpoint 'vpce-…'"));
  },

  /**
   * The call comes through an endpoint in one of these VPCs (`vpc-…`).
   *
   * @example
   * secret.grants.read(consumer, { conditions: [Conditions.vpc('vpc-0a1b2c3d4e5f60718')] });
   */
  vpc(...ids: readonly string[]): Condition {
    return request('StringEquals', 'aws:SourceVpc', shaped(ids, /^vpc-[0-9a-f]{8,17}$/, "a VPC 'vpc-…'"));
  },

  /**
   * The caller belongs to this organization (`o-…`).
   *
   * @example
   * secret.grants.read(consumer, { conditions: [Conditions.organization('o-a1b2c3d4e5')] });
   */
  organization(id: string): Condition {
    return caller('StringEquals', 'aws:PrincipalOrgID', shaped([id], /^o-[a-z0-9]{10,32}$/, "an organization 'o-…'"));
  },

  /**
   * The caller, or its session, carries this tag with one of these values.
   *
   * @example
   * secret.grants.read(consumer, { conditions: [Conditions.principalTag('App', 'orders', 'billing')] });
   */
  principalTag(key: string, ...values: readonly string[]): Condition {
    return caller('StringEquals', `aws:PrincipalTag/${tagKey(key)}`, values);
  },

  /**
   * The call sets this tag to one of these values: for calls that create or tag.
   *
   * @example
   * secret.grants.administer(consumer, { conditions: [Conditions.requestTag('Environment', 'prod')] });
   */
  requestTag(key: string, ...values: readonly string[]): Condition {
    return request('StringEquals', `aws:RequestTag/${tagKey(key)}`, values);
  },

  /**
   * The caller asks for the version with one of these staging labels, such as `AWSCURRENT`.
   *
   * @example
   * secret.grants.read(consumer, { conditions: [Conditions.versionStage('AWSCURRENT')] });
   */
  versionStage(...labels: readonly string[]): Condition {
    const values = shaped(labels, /^[\x21-\x7e]{1,256}$/, 'a staging label of 1 to 256 characters');
    return condition('value', 'ForAnyValue:StringEquals', 'secretsmanager:VersionStage', values);
  },

  /**
   * The caller is one of these roles: survives a role that is deleted and made again.
   *
   * @example
   * const condition = Conditions.principalArn('arn:aws:iam::222222222222:role/orders-api');
   */
  principalArn(...arns: readonly string[]): Condition {
    return caller('ArnEquals', 'aws:PrincipalArn', arns);
  },
} as const;

/**
 * A condition on a key that describes the caller.
 *
 * @throws when there is no value: the condition could never hold
 */
export function caller(operator: ConditionOperator, key: string, values: readonly string[]): Condition {
  return condition('caller', operator, key, values);
}

/**
 * A condition on a key that describes the call.
 *
 * @throws when there is no value: the condition could never hold
 */
export function request(operator: ConditionOperator, key: string, values: readonly string[]): Condition {
  return condition('request', operator, key, values);
}

function condition(
  scope: ConditionScope,
  operator: ConditionOperator,
  key: string,
  values: readonly string[],
): Condition {
  if (values.length === 0) throw new Error(`\`conditions\` must have at least one value, got none for '${key}'`);
  return { operator, key, values, scope };
}

function shaped(values: readonly string[], shape: RegExp, what: string): readonly string[] {
  for (const value of values) {
    if (!shape.test(value)) throw new Error(`\`conditions\` must name ${what}, got '${value}'`);
  }
  return values;
}

function tagKey(key: string): string {
  if (!/^[\p{L}\p{N}\p{Z}_.:/=+\-@]{1,128}$/u.test(key)) {
    throw new Error(`\`conditions\` must name a tag key of 1 to 128 characters, got '${key}'`);
  }
  return key;
}
