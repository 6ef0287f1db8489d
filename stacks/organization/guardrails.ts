import { type Guardrail, Guardrails, OidcProvider } from 'cdktf-aws-secrets';
import { networks } from './networks';
import { environments } from './organization';

const all = Object.values(environments);
const securityAccounts = all.map(({ accounts }) => accounts.security);
const regions = [...new Set(all.flatMap(({ regions: { primary, replicas } }) => [primary, ...replicas]))].sort();

/**
 * What nobody in an account of dev, staging and prod can do. Add a guardrail at the end: the others then stay in their
 * policies.
 */
export const baseline: readonly Guardrail[] = [
  Guardrails.secretCustomerKey(),
  Guardrails.secretApprovedKeys({ keyAccounts: securityAccounts }),
  Guardrails.secretPublicPolicy(),
  Guardrails.secretPolicyWriters(),
  Guardrails.secretTags(),
  Guardrails.secretRetagging(),
  Guardrails.secretUntagging(),
  Guardrails.secretForceDelete(),
  Guardrails.secretRecoveryWindow({ days: 14 }),
  Guardrails.secretReplicaRegions({ regions }),
  Guardrails.secretReplicaOverwrite(),
  Guardrails.secretReplicaRemoval(),
  Guardrails.secretRotationCancelled(),
  Guardrails.secretRotationRules(),
  Guardrails.secretRotationFunctions({
    functions: securityAccounts.map((account) => `arn:aws:lambda:*:${account}:function:rotate-*`),
    externalRoles: securityAccounts.map((account) => `arn:aws:iam::${account}:role/partner-rotation`),
  }),
  Guardrails.secretDevelopers({
    roles: ['aws-reserved/sso.amazonaws.com/*AWSReservedSSO_Developer_*'],
    production: { by: 'name', environments: ['prod'] },
  }),
  Guardrails.keyAwsManaged(),
  Guardrails.keyAliases(),
  Guardrails.keyDeletionWindow({ days: 30 }),
  Guardrails.keyDisabled(),
  Guardrails.keyGrants(),
  Guardrails.keyLockout(),
  Guardrails.keyPolicyWriters(),
  Guardrails.keyRetagging(),
  Guardrails.keyRotation({ longestPeriodDays: 365 }),
  Guardrails.keyTags(),
  Guardrails.trailProtected(),
  Guardrails.configProtected(),
  Guardrails.guarddutyProtected(),
  Guardrails.securityHubProtected(),
  Guardrails.accessAnalyzerProtected(),
  Guardrails.alarmsProtected(),
  Guardrails.leaveOrganization(),
  // Consumers, and what forwards the alarms of other Regions.
  Guardrails.protectedRoles({ roles: ['orders-*', 'payments-*', '*-break-glass-forward'] }),
  Guardrails.protectedFunctions(),
  Guardrails.identityProviders(),
  Guardrails.roleBoundaries({ policies: ['secrets-boundary-*'] }),
  Guardrails.regionLimit({ regions }),
  Guardrails.rootUser(),
  Guardrails.organizationPolicies(),
];

/** Who may reach the secrets, keys and roles of the organization, and from where: members or not. */
export const perimeter: readonly Guardrail[] = [
  Guardrails.organizationIdentities({
    partners: { accounts: ['888888888888'], tag: { key: 'Partner', value: 'true' } },
  }),
  Guardrails.confusedDeputy({ sourceAccounts: ['777777777777'] }),
  Guardrails.trustedOidc({
    providers: [
      OidcProvider.github([{ name: 'acme', id: '123456' }, { name: 'acme-labs' }]),
      OidcProvider.gitlab(['acme/platform']),
      OidcProvider.own('oidc.eks.eu-central-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9'),
    ],
  }),
];

/** What holds in prod besides: the networks of the other environments are their teams' own business. */
export const prodPerimeter: readonly Guardrail[] = [Guardrails.expectedNetworks(networks)];
