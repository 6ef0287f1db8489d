import { type App, TerraformStack } from 'cdktf';
import { AwsAccount } from '../../constructs/accounts/aws-account';
import type { RolePatterns } from '../../constructs/guardrails/exempt-roles';
import type { Guardrail, GuardrailScope } from '../../constructs/guardrails/guardrail';
import { GuardrailSet } from '../../constructs/guardrails/guardrail-set';
import type { GuardrailRollout, GuardrailTarget } from '../../constructs/guardrails/guardrail-target';
import { TagPolicy } from '../../constructs/guardrails/tags/tag-policy';
import type { AllowedTagValues, TagPolicyService } from '../../constructs/guardrails/tags/tag-policy-document';
import { DelegatedAdministrators } from '../../constructs/organization/delegated-administrators';
import type { OrganizationDefinition } from '../schema/organization-definition';
import { configureState } from './state';

/** Guardrails that are rolled out together, as data. */
export interface GuardrailSetEntry {
  readonly guardrails: readonly Guardrail[];
  /** Units of the organization, and `root` for all of it. */
  readonly targets: readonly string[];
  readonly rollout: GuardrailRollout;
}

/** What the mandatory tags may say in some units, as data. */
export interface TagPolicyEntry extends AllowedTagValues {
  /** Units of the organization, and `root` for all of it. */
  readonly targets: readonly string[];
  /** Services whose resources cannot be given other values. None begins a rollout: everything is reported. */
  readonly enforcedFor: readonly TagPolicyService[];
}

/** What the stack is made from. */
export interface OrganizationStackProps {
  readonly organization: OrganizationDefinition;
  readonly roles: RolePatterns;
  /** @default - none: AWS services make secrets under names that anybody may choose only as everybody may */
  readonly unprefixedServices?: GuardrailScope['unprefixedServices'];
  /** By name: the beginning of the names of the policies. */
  readonly guardrailSets: Readonly<Record<string, GuardrailSetEntry>>;
  /** By the names of the policies. @default - none: tags may say anything */
  readonly tagPolicies?: Readonly<Record<string, TagPolicyEntry>>;
  /** Regions beside that of the organization in which GuardDuty and Security Hub work. @default - none */
  readonly furtherRegions?: readonly string[];
}

/** `org-guardrails`: what nobody in the organization can do, and who manages what for all of it. */
export class OrganizationStack extends TerraformStack {
  constructor(
    app: App,
    private readonly props: OrganizationStackProps,
  ) {
    super(app, 'org-guardrails');
    configureState(this, { name: 'org', state: props.organization.state });
    this.configureAccount();
    for (const [name, entry] of Object.entries(props.guardrailSets)) this.createSet(name, entry);
    for (const [name, entry] of Object.entries(props.tagPolicies ?? {})) this.createTagPolicy(name, entry);
    this.createAdministrators();
  }

  private configureAccount(): void {
    const { managementAccount, policyAccount, region, deploymentRole, id } = this.props.organization;
    AwsAccount.configure(this, {
      accountId: policyAccount ?? managementAccount,
      region,
      replicaRegions: this.props.furtherRegions,
      deploymentRole,
      organizationId: id,
      tags: { Environment: 'org' },
    });
  }

  private createSet(name: string, { guardrails, targets, rollout }: GuardrailSetEntry): void {
    const { id, partition } = this.props.organization;
    const { roles, unprefixedServices } = this.props;
    const scope: GuardrailScope = { partition, organizationId: id, roles, unprefixedServices };
    new GuardrailSet(this, name, {
      name,
      scope,
      guardrails,
      targets: this.targets(targets),
      rollout,
    });
  }

  private createTagPolicy(name: string, { targets, ...entry }: TagPolicyEntry): void {
    new TagPolicy(this, name, { ...entry, name, targets: this.targets(targets) });
  }

  private targets(names: readonly string[]): Readonly<Record<string, GuardrailTarget>> {
    return Object.fromEntries(names.map((name) => [name, this.target(name)]));
  }

  private target(name: string): GuardrailTarget {
    const { rootId, units } = this.props.organization;
    if (name === 'root') return { id: rootId, accounts: Object.values(units).flatMap(({ accounts }) => accounts) };
    const unit = units[name];
    if (unit === undefined) {
      throw new Error(`\`targets\` must be root or ${Object.keys(units).join(', ')}, got '${name}'`);
    }
    return unit;
  }

  /** Only the management account can name administrators. */
  private createAdministrators(): void {
    const { delegated, policyAccount, managementAccount } = this.props.organization;
    if (delegated === undefined || (policyAccount ?? managementAccount) !== managementAccount) return;
    new DelegatedAdministrators(this, 'Delegated', { services: delegated });
  }
}
