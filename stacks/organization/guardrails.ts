import { type Guardrail, Guardrails, OidcProvider, permissionSetRoleName } from 'cdktf-aws-secrets';
import type { Environment } from 'cdktf-aws-secrets/environment';
import { identityCenter } from '../environments/identity-center';
import { environments } from './environments';
import { networks } from './networks';
import { trailBuckets, trailQueriesName } from './trail-buckets';

const all = Object.values(environments);
/** What partners outside the organization may reach. */
const partnerTag = { key: 'Partner', value: 'true' };
const consumers = ['orders-*', 'payments-*'];
/** Where AWS Config keeps what it records: evidence, as the files of the trail are. */
const configurationBuckets = all.flatMap(({ audit }) =>
  audit?.configuration?.kind === 'recorded' ? [audit.configuration.bucketName] : [],
);
const regions = [...new Set(all.flatMap(({ regions: { primary, replicas } }) => [primary, ...replicas]))].sort();

/**
 * What nobody in an account of dev, staging and prod can do. Add a guardrail at the end: the others then stay in their
 * policies.
 */
export const baseline: readonly Guardrail[] = [
  Guardrails.secretCustomerKey(),
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
  Guardrails.secretDevelopers({
    roles: [permissionSetRoleName('Developer', identityCenter.region)],
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
  // Consumers, what forwards and reports events, and the role that rotates partners' secrets.
  Guardrails.protectedRoles({
    roles: [
      ...consumers,
      '*-secret-rotation-forward-*',
      '*-secret-detection-*',
      '*-secret-policies',
      '*-aggregator',
      '*-break-glass-forward',
      '*-break-glass-custodian-forward',
      'partner-rotation',
    ],
  }),
  Guardrails.protectedFunctions(),
  Guardrails.identityProviders(),
  Guardrails.roleBoundaries({ policies: ['secrets-boundary-*'] }),
  Guardrails.regionLimit({ regions }),
  Guardrails.rootUser(),
  Guardrails.organizationPolicies(),
  Guardrails.secretKeyChanges(),
  Guardrails.secretAccountReplicas(),
  Guardrails.secretVersionStages(),
  Guardrails.partnerTag({ key: partnerTag.key }),
  Guardrails.keyStores(),
  Guardrails.accountRegions(),
  Guardrails.rotationLogsProtected(),
  Guardrails.delegationRequests(),
  Guardrails.identityCenterTokens(),
  Guardrails.identityCenterPeople(),
];

/** What also keeps what watches: the functions that detect, report and judge, what they keep, and what they look at. */
export const watching: readonly Guardrail[] = [
  Guardrails.protectedFunctions({ functions: ['*-secret-detection-*', '*-secret-policies'] }),
  Guardrails.eventBusesProtected(),
  Guardrails.trailBucketsProtected({ buckets: [...trailBuckets, ...configurationBuckets] }),
  Guardrails.detectionStoresProtected(),
  Guardrails.trailQueriesProtected({
    workgroups: [trailQueriesName],
    databases: [trailQueriesName.replaceAll('-', '_')],
  }),
];

/**
 * What holds in the accounts of one environment: its own keys and rotation functions are approved there, and no
 * other's.
 */
export function ofEnvironment({ accounts, people, audit }: Environment): readonly Guardrail[] {
  const { security, workloads } = accounts;
  const decoys = (audit?.decoys ?? []).flatMap(({ account }) => workloads[account] ?? []);
  return [
    // Decoys of a workload lie under keys of its account.
    Guardrails.secretApprovedKeys({ keyAccounts: [...new Set([security, ...decoys])] }),
    Guardrails.secretRotationFunctions({
      functions: [`arn:aws:lambda:*:${security}:function:rotate-*`],
      externalRoles: [`arn:aws:iam::${security}:role/partner-rotation`],
    }),
    ...(people?.breakGlass ? [Guardrails.emergencyUsers({ userArns: people.breakGlass.userArns })] : []),
  ];
}

/** Who can reach the secrets, keys and roles of the organization, and from where: members or not. */
export const perimeter: readonly Guardrail[] = [
  Guardrails.organizationIdentities({
    partners: { accounts: ['888888888888'], tag: partnerTag },
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

/** What also holds in prod: the networks of the other environments are left to their teams. */
export const prodPerimeter: readonly Guardrail[] = [Guardrails.expectedNetworks(networks)];

/** What is off by default: what you would say to have it, and the catalogue says why it is left out. */
export const optional: readonly Guardrail[] = [
  Guardrails.ownResources(),
  Guardrails.passedRoles({ roles: consumers, pipelines: ['delivery-*'] }),
  Guardrails.readerSessions({ pipelines: ['delivery-*'] }),
  Guardrails.secureTransport(),
];
