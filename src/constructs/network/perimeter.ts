import { caller, request } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import type { EndpointService } from './endpoint-service';

/**
 * Lets the organization's own principals reach what belongs to the organization, or to nobody: public parameters of AWS
 * and calls without a resource carry no `aws:ResourceOrgID`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export function perimeter(service: EndpointService, organizationId: string): readonly PolicyStatement[] {
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
  return service === 'sts' ? [own, withWebIdentity(organizationId)] : [own];
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
