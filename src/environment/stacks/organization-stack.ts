import { type App, TerraformStack } from 'cdktf';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import type { GuardrailScope } from '../../constructs/guardrails/guardrail';
import { GuardrailSet } from '../../constructs/guardrails/guardrail-set';
import type { GuardrailTarget } from '../../constructs/guardrails/guardrail-target';
import { TagPolicy } from '../../constructs/guardrails/tags/tag-policy';
import { DelegatedAdministrators } from '../../constructs/organization/delegated-administrators';
import { recordSource } from '../../constructs/synthesis/record-source';
import type { Organization } from '../schema/organization';
import type { OrganizationGuardrails, TagPolicyEntry } from '../schema/organization-guardrails';
import { configureState } from './state';

/**
 * `org-guardrails`: what nobody in the organization can do, and who manages what for all of it.
 *
 * @example
 * new OrganizationStack(app, organization);
 */
export class OrganizationStack extends TerraformStack {
  constructor(
    app: App,
    private readonly organization: Organization,
  ) {
    super(app, 'org-guardrails');
    recordSource(this);
    const { state, guardrails, tagPolicies = {} } = organization;
    configureState(this, { name: 'org', state });
    this.configureAccount();
    if (guardrails !== undefined) this.createSets(guardrails);
    for (const [name, entry] of Object.entries(tagPolicies)) this.createTagPolicy(name, entry);
    this.createAdministrators();
  }

  private configureAccount(): void {
    const { managementAccount, policyAccount, region, furtherRegions, deploymentRole, id } = this.organization;
    AwsAccount.configure(this, {
      accountId: policyAccount ?? managementAccount,
      region,
      replicaRegions: furtherRegions,
      deploymentRole,
      organizationId: id,
      tags: { Environment: 'org' },
    });
  }

  private createSets({ roles, unprefixedServices, sets }: OrganizationGuardrails): void {
    const { id: organizationId, partition } = this.organization;
    const scope: GuardrailScope = { partition, organizationId, roles, unprefixedServices };
    for (const [name, { guardrails, targets, rollout }] of Object.entries(sets)) {
      new GuardrailSet(this, name, { name, scope, guardrails, targets: this.targets(targets), rollout });
    }
  }

  private createTagPolicy(name: string, { targets, ...entry }: TagPolicyEntry): void {
    new TagPolicy(this, name, { ...entry, name, targets: this.targets(targets) });
  }

  private targets(names: readonly string[]): Readonly<Record<string, GuardrailTarget>> {
    return Object.fromEntries(names.map((name) => [name, this.target(name)]));
  }

  private target(name: string): GuardrailTarget {
    const { rootId, units } = this.organization;
    if (name === 'root') return { id: rootId, accounts: Object.values(units).flatMap(({ accounts }) => accounts) };
    const unit = units[name];
    if (unit === undefined) {
      throw new Error(`\`targets\` must be root or ${Object.keys(units).join(', ')}, got '${name}'`);
    }
    return unit;
  }

  /** Only the management account can name administrators. */
  private createAdministrators(): void {
    const { delegated, policyAccount, managementAccount } = this.organization;
    if (delegated === undefined || (policyAccount ?? managementAccount) !== managementAccount) return;
    new DelegatedAdministrators(this, 'Delegated', { services: delegated });
  }
}
