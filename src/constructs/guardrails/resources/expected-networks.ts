import { BOUNDARY_PROTECTION } from '../../../model/frameworks';
import { caller, request } from '../../../model/policy/conditions';
import { exceptExempt } from '../exempt-roles';
import { type Guardrail, sidOf } from '../guardrail';
import { denyResources, SECRETS_AND_KEYS } from './deny-resources';
import { type ExpectedNetworksProps, notExpected } from './expected-networks-props';

const id = 'expected-networks';

/**
 * Secrets and keys are used from the organization's own networks: a credential that was carried off is of no use
 * elsewhere. AWS services are let through, for themselves and on somebody's behalf, such as Secrets Manager when it
 * calls KMS for a reader, or RDS when it makes a secret.
 *
 * A role name is one that anybody outside can choose as well, so the exemptions hold for the organization's roles alone.
 *
 * @throws when nothing is expected, or an id or range is malformed
 */
export function expectedNetworks(props: ExpectedNetworksProps): Guardrail {
  const elsewhere = notExpected(props);
  const exempts = {
    deployment: 'Pipelines run where their provider runs them; what they may do is bounded by their role',
    rotation: 'Functions that change no database need no VPC, and run in a network of AWS Lambda',
    'break-glass': 'An emergency may be the loss of the network; every use is alarmed',
  };
  return {
    id,
    type: 'RESOURCE_CONTROL_POLICY',
    intent: 'Nobody uses a secret or key from a network that is not expected',
    cannotExpress: [
      'Calls without a resource, such as secretsmanager:ListSecrets, and Parameter Store are bound by no resource control policy.',
      'A service that calls with a role of the account, from its own network, cannot be told from a stranger: give CodeBuild and Lambda a VPC.',
      'Ids of VPCs are compared without their Region, and AWS does not promise that they differ between Regions.',
    ],
    exempts,
    scope: ['O02', 'N01'],
    frameworks: BOUNDARY_PROTECTION,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
    statements: (scope) => {
      const conditions = [
        caller('BoolIfExists', 'aws:PrincipalIsAWSService', ['false']),
        request('BoolIfExists', 'aws:ViaAWSService', ['false']),
        ...elsewhere,
      ];
      return [
        denyResources(sidOf(id), SECRETS_AND_KEYS, [
          ...conditions,
          ...exceptExempt({ id, exempts }, scope),
          // With this name EC2 uses the key of a volume; IAM accepts no `:` in the name of a role that people make.
          caller('ArnNotLikeIfExists', 'aws:PrincipalArn', [
            `arn:${scope.partition}:iam::*:role/aws:ec2-infrastructure`,
          ]),
        ]),
        denyResources(`${sidOf(id)}Outside`, SECRETS_AND_KEYS, [
          ...conditions,
          caller('StringNotEqualsIfExists', 'aws:PrincipalOrgID', [scope.organizationId]),
        ]),
      ];
    },
  };
}
