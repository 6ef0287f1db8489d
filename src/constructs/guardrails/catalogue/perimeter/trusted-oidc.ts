import { authentication } from '../../../../model/controls/authentication';
import { request } from '../../../../model/policy/conditions';
import { type Guardrail, sidOf } from '../../guardrail';
import { denyResources } from './deny-resources';
import type { TrustedProvider } from './oidc-provider';

const id = 'trusted-oidc';
const ACTIONS = ['sts:AssumeRoleWithWebIdentity'];

/** Whose tokens roles may trust. */
export interface TrustedOidcProps {
  /** At least one, each issuer once; made by `OidcProvider`. */
  readonly providers: readonly TrustedProvider[];
}

/**
 * Roles are assumed with tokens of known providers alone, and of providers that serve everybody with those of known
 * tenants: a trust policy that forgets to name the repository trusts one's own repositories, not the world's.
 *
 * @throws when there is no provider, or an issuer is named twice
 */
export function trustedOidc({ providers }: TrustedOidcProps): Guardrail {
  const issuers = providers.map(({ issuer }) => issuer);
  if (issuers.length === 0) throw new Error('`providers` must name at least one provider, got none');
  const twice = issuers.find((issuer, index) => issuers.indexOf(issuer) !== index);
  if (twice !== undefined) throw new Error(`\`providers\` must name each issuer once, got '${twice}' twice`);
  return {
    id,
    type: 'RESOURCE_CONTROL_POLICY',
    control: authentication.workloads,
    intent: 'Nobody assumes a role with a token of a provider or tenant that is not named',
    cannotExpress: [
      'A provider is known by a condition key, which takes no wildcard: each cluster of Amazon EKS is named.',
      'GitHub lets an owner change what a subject is made of: subjects that begin otherwise than repo:<owner> are refused.',
      'Assertions of SAML providers are not bounded here: the guardrail about providers bounds who can make one.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
    statements: () => [
      // Of these keys a token brings that of its own provider alone: all are absent when it is of another.
      denyResources(
        `${sidOf(id)}Providers`,
        ACTIONS,
        issuers.map((issuer) => request('Null', `${issuer}:sub`, ['true'])),
      ),
      ...providers
        .filter(({ subjects }) => subjects.length > 0)
        .map(({ issuer, subjects }) =>
          denyResources(`${sidOf(id)}${nameOf(issuer)}`, ACTIONS, [
            request('Null', `${issuer}:sub`, ['false']),
            request('StringNotLike', `${issuer}:sub`, subjects),
          ]),
        ),
    ],
  };
}

/** The issuer in letters and digits: `gitlab.com` gives `GitlabCom`. */
function nameOf(issuer: string): string {
  return issuer.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9]?)/g, (_, letter: string) => letter.toUpperCase()).slice(0, 40);
}
