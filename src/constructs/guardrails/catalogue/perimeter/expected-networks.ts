import { perimeter } from '../../../../model/controls/perimeter';
import type { Condition } from '../../../../model/policy/condition';
import { Conditions, caller, request } from '../../../../model/policy/conditions';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { denyResources, SECRETS_AND_KEYS } from './deny-resources';
import { type ExpectedNetworksProps, type NetworkBound, notExpected } from './expected-networks-props';

const id = 'expected-networks';

/**
 * Secrets and keys are used from the organization's own networks: a credential that was carried off is of no use
 * elsewhere. AWS services are let through, for themselves and on somebody's behalf, such as Secrets Manager when it
 * calls KMS for a reader, or RDS when it makes a secret.
 *
 * **Whatever is bound and calls from another network is cut off at once**, services that call by a role of yours
 * included. AWS has the same rule bind tagged principals alone, so begin with a tag, look at what each tagged role calls
 * from in CloudTrail, and bind everybody last, if at all.
 *
 * A role name is one that anybody outside can choose as well, and so is a tag: exemptions and tags hold for the
 * organization's principals alone, and others are always bound.
 *
 * @throws when nothing is expected, an id, a Region or a range is malformed, or everybody is bound without a reason
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export function expectedNetworks(props: ExpectedNetworksProps): Guardrail {
  const elsewhere = notExpected(props);
  const chosen = chosenPrincipals(props.bound);
  const exempts = {
    deployment: 'Pipelines run where their provider runs them; what they may do is bounded by their role',
    rotation: 'Functions that change no database need no VPC, and run in a network of AWS Lambda',
    'break-glass': 'An emergency may be the loss of the network; every use is alarmed',
  };
  return {
    id,
    type: 'RESOURCE_CONTROL_POLICY',
    control: perimeter.networks,
    intent: 'Nobody who is bound uses a secret or key from a network that is not expected',
    cannotExpress: [
      'Calls without a resource, such as secretsmanager:ListSecrets, and Parameter Store are bound by no resource control policy.',
      'A service that calls with a role of the account, from its own network, cannot be told from a stranger and is cut off: give CodeBuild and Lambda a VPC, or leave its role without the tag.',
      'A tag that binds can be overridden by a session tag, where a trust policy lets sessions be tagged.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
    statements: (scope) =>
      elsewhere.flatMap(({ suffix, conditions: from }) => {
        const conditions = [
          caller('BoolIfExists', 'aws:PrincipalIsAWSService', ['false']),
          request('BoolIfExists', 'aws:ViaAWSService', ['false']),
          ...from,
        ];
        return [
          denyResources(`${sidOf(id)}${suffix}`, SECRETS_AND_KEYS, [
            ...conditions,
            ...chosen,
            ...exceptExempt({ id, exempts }, scope),
            // With this name EC2 uses the key of a volume; IAM accepts no `:` in the name of a role that people make.
            caller('ArnNotLikeIfExists', 'aws:PrincipalArn', [
              `arn:${scope.partition}:iam::*:role/aws:ec2-infrastructure`,
            ]),
          ]),
          denyResources(`${sidOf(id)}Outside${suffix}`, SECRETS_AND_KEYS, [
            ...conditions,
            caller('StringNotEqualsIfExists', 'aws:PrincipalOrgID', [scope.organizationId]),
          ]),
        ];
      }),
  };
}

function chosenPrincipals(bound: NetworkBound): readonly Condition[] {
  if (bound.by === 'tag') return [Conditions.principalTag(bound.key, bound.value)];
  if (bound.reason.trim() === '') throw new Error('`bound` must have a reason when it binds everybody, got none');
  return [];
}
