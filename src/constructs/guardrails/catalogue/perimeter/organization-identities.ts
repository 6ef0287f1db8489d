import { perimeter } from '../../../../model/controls/perimeter';
import { caller } from '../../../../model/policy/conditions';
import { type Guardrail, type GuardrailScope, sidOf } from '../../guardrail';
import { denyResources, SECRETS_AND_KEYS } from './deny-resources';
import { notPartner, type Partners } from './partners';

const id = 'organization-identities';
const ACTIONS = [...SECRETS_AND_KEYS, 'sts:AssumeRole'];

/** Who can come from outside. */
export interface OrganizationIdentitiesProps {
  /** @default - nobody from outside the organization */
  readonly partners?: Partners;
}

/**
 * Secrets, keys and roles are for the organization's own identities, whatever the policy of a secret, key or role says.
 * A partner needs two things: its account is named, and what it reaches is marked.
 *
 * AWS's sample has the same shape, and allows named accounts everywhere. Whether AWS supplies the tag of a KMS key when
 * an account outside calls is not documented: without it a marked key stays closed.
 *
 * @throws when a partner's account or the tag is malformed
 */
export function organizationIdentities({ partners }: OrganizationIdentitiesProps = {}): Guardrail {
  const partner = partners && notPartner(partners);
  return {
    id,
    type: 'RESOURCE_CONTROL_POLICY',
    control: perimeter.identities,
    intent: 'Nobody from outside the organization uses a secret or key, or assumes a role',
    cannotExpress: [
      'Identities of web and SAML providers belong to no organization: the guardrails about providers bound them.',
      'Parameter Store is bound by no resource control policy; its advanced parameters are shared by policies of their own.',
      'Keys that AWS manages are bound by no resource control policy, and nor is kms:RetireGrant.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
    statements: (scope) => {
      const outside = outsiders(scope);
      if (partner === undefined) return [denyResources(sidOf(id), ACTIONS, outside)];
      return [
        denyResources(`${sidOf(id)}Marked`, ACTIONS, [...outside, partner.notMarked]),
        denyResources(`${sidOf(id)}Named`, ACTIONS, [...outside, partner.notNamed]),
      ];
    },
  };
}

/** A caller outside organizations has no organization id, and an anonymous caller is not a service: both match. */
function outsiders({ organizationId }: GuardrailScope) {
  return [
    caller('BoolIfExists', 'aws:PrincipalIsAWSService', ['false']),
    caller('StringNotEqualsIfExists', 'aws:PrincipalOrgID', [organizationId]),
  ];
}
