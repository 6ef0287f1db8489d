import { caller, request } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import type { Region } from '../../model/region';
import type { EndpointService } from './endpoint-service';

/**
 * Lets the organization's own principals reach what belongs to the organization, or to nobody: calls without a resource
 * carry no `aws:ResourceOrgID`. What AWS offers to everybody in Systems Manager passes as well.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export function perimeter(
  service: EndpointService,
  organizationId: string,
  region: Region,
): readonly PolicyStatement[] {
  const own = PolicyStatement.pass({
    sid: 'OwnPrincipalsOwnResources',
    actions: [`${service}:*`],
    wildcardActions: {
      reason: 'The endpoint serves every client of its VPC; what each may call, its own policies say',
    },
    resources: ['*'],
    conditions: [
      caller('StringEquals', 'aws:PrincipalOrgID', [organizationId]),
      request('StringEqualsIfExists', 'aws:ResourceOrgID', [organizationId]),
    ],
  });
  if (service === 'sts') return [own, withWebIdentity(organizationId)];
  if (service === 'ssm') return [own, publicOfAws(organizationId, region)];
  return [own];
}

/**
 * Public parameters, such as ids of images, and documents of AWS: their ARNs have no account. AWS does not say whether
 * it supplies `aws:ResourceOrgID` with them, and whose, so they are named.
 *
 * @see https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/vpc_endpoint_policies
 */
function publicOfAws(organizationId: string, { partition, name }: Region): PolicyStatement {
  return PolicyStatement.pass({
    sid: 'OwnPrincipalsPublicOfAws',
    actions: [
      'ssm:CreateAssociation',
      'ssm:Describe*',
      'ssm:Get*',
      'ssm:List*',
      'ssm:SendCommand',
      'ssm:StartAutomationExecution',
      'ssm:StartChangeRequestExecution',
      'ssm:StartSession',
    ],
    wildcardActions: { reason: 'Parameters and documents of AWS are public: whatever reads or runs them may pass' },
    resources: [
      `arn:${partition}:ssm:${name}::parameter/aws/*`,
      `arn:${partition}:ssm:${name}::document/*`,
      `arn:${partition}:ssm:*::automation-definition/*`,
    ],
    conditions: [caller('StringEquals', 'aws:PrincipalOrgID', [organizationId])],
  });
}

/** Who presents a token of an identity provider has no organization yet: the role that is asked for does. */
function withWebIdentity(organizationId: string): PolicyStatement {
  return PolicyStatement.pass({
    sid: 'OwnRolesByWebIdentity',
    actions: ['sts:AssumeRoleWithWebIdentity'],
    resources: ['*'],
    conditions: [request('StringEquals', 'aws:ResourceOrgID', [organizationId])],
  });
}
