import { defineOrganization, type Environment } from 'cdktf-aws-secrets/environment';
import { identityCenter } from '../environments/identity-center';
import { environments } from './environments';
import { guardrailSets } from './guardrail-sets';
import { findings, rules } from './judging';
import { roles } from './roles';
import { tagPolicies } from './tag-policies';
import { trail } from './trail';

const { dev, staging, prod } = environments;

/** The organization of dev, staging and prod: one unit for each. */
export const organization = defineOrganization({
  id: 'o-a1b2c3d4e5',
  partition: 'aws',
  managementAccount: '200000000001',
  rootId: 'r-a1b2',
  units: {
    dev: { id: 'ou-a1b2-dev00000', accounts: accountsOf(dev) },
    staging: { id: 'ou-a1b2-staging0', accounts: accountsOf(staging) },
    prod: { id: 'ou-a1b2-prod0000', accounts: accountsOf(prod) },
  },
  region: 'eu-central-1',
  furtherRegions: ['eu-west-1'],
  deploymentRole: 'secrets-deployment',
  state: { kind: 'local' },
  // Trails and configurations are looked at in prod's audit account, findings and access in its security account.
  delegated: {
    'access-analyzer': prod.accounts.security,
    'security-hub': prod.accounts.security,
    guardduty: prod.accounts.security,
    'identity-center': prod.accounts.security,
    cloudtrail: prod.accounts.audit,
    config: prod.accounts.audit,
  },
  guardrails: { roles, sets: guardrailSets },
  tagPolicies,
  audit: { trail, reportedTo: prod, rules, findings },
  people: {
    identityCenter,
    attributes: { App: 'enterprise.department' },
    environments: Object.values(environments),
  },
});

function accountsOf({ accounts: { security, audit, workloads } }: Environment): readonly string[] {
  return [security, audit, ...Object.values(workloads)];
}
