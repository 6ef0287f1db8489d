import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { Construct } from 'constructs';
import { Arn } from '../../model/arn';
import { PolicyDocument } from '../../model/policy/document';
import { AwsAccount } from '../accounts/aws-account';
import { claimName } from '../synthesis/claim-name';
import { recordSource } from '../synthesis/record-source';
import { refuse, validated } from '../synthesis/validation';
import type { Boundary } from './boundary';

/** A boundary of an environment's roles in an account. */
export interface PermissionsBoundaryProps {
  /** 1 to 20 characters of `a-z 0-9 -`: the beginning of the names of its secrets. */
  readonly environment: string;
  /** What the roles may do at most. */
  readonly boundary: Boundary;
}

/** AWS's limit for a managed policy, without whitespace. */
const MAX_CHARACTERS = 6144;

/**
 * A managed policy that bounds roles: what it does not allow, they cannot do, whatever their own policies say. Its name
 * is `secrets-boundary-<environment>-<kind>`, so that whoever makes roles elsewhere can name it, and a policy can
 * demand it by `iam:PermissionsBoundary`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 *
 * @example
 * const { policyArn } = new PermissionsBoundary(stack, 'Boundary', {
 *   environment: 'prod',
 *   boundary: Boundary.workload({ secretsAccount: '111111111111', applications: ['orders'] }),
 * });
 */
export class PermissionsBoundary extends Construct {
  /** The ARN, known before the policy exists. */
  readonly arn: Arn;
  /** A reference to the ARN: a role that names it is made after the policy. */
  readonly policyArn: string;

  /** @throws when the environment breaks its rule, or the policy is longer than IAM allows */
  constructor(scope: Construct, id: string, props: PermissionsBoundaryProps) {
    super(scope, id);
    recordSource(this);
    const { environment, boundary } = props;
    if (!/^[a-z0-9-]{1,20}$/.test(environment)) {
      refuse(this, `\`environment\` must be 1 to 20 characters of a-z 0-9 -, got '${environment}'`);
    }
    const { accountId, region } = AwsAccount.of(this);
    const name = `secrets-boundary-${environment}-${boundary.kind}`;
    claimName(this, { kind: 'policy', property: 'environment', name, account: accountId.value });
    this.arn = Arn.of({
      partition: region.partition,
      service: 'iam',
      account: accountId.value,
      resource: `policy/${name}`,
    });
    this.policyArn = this.createPolicy(name, props).arn;
  }

  private createPolicy(name: string, { environment, boundary }: PermissionsBoundaryProps): IamPolicy {
    const { accountId, region } = AwsAccount.of(this);
    const statements = boundary.statements({ partition: region.partition, account: accountId, environment });
    return new IamPolicy(this, 'Resource', {
      name,
      description: `The most that ${boundary.kind} roles of ${environment} can do`,
      policy: validated(this, () =>
        new PolicyDocument(statements).minifiedWithin(MAX_CHARACTERS, 'name fewer applications, secrets or services'),
      ),
    });
  }
}
