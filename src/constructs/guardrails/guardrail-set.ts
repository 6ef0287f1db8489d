import { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy';
import { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment';
import { DefaultTokenResolver, StringConcat, TerraformLocal, TerraformStack, Tokenization } from 'cdktf';
import { Construct } from 'constructs';
import { type GuardrailRecord, RECORD_PREFIX } from '../../model/guardrails/guardrail-record';
import { type PackedPolicy, packStatements } from '../synthesis/pack-statements';
import { recordSource } from '../synthesis/record-source';
import { terraformText } from '../synthesis/terraform-text';
import { refuse, validated } from '../synthesis/validation';
import type { Guardrail, GuardrailScope, GuardrailType } from './guardrail';
import { type GuardrailRollout, type GuardrailTarget, reachedTargets, requireTargets } from './guardrail-target';
import { POLICY_LIMITS, type PolicyLimits } from './policy-limits';

/** Guardrails that are rolled out together. */
export interface GuardrailSetProps<Target extends string = string> {
  /**
   * 1 to 64 characters of `a-z 0-9 -`, unique in the organization: the beginning of the names of the policies, such as
   * `baseline-scp-1`.
   */
  readonly name: string;
  readonly scope: GuardrailScope;
  /** In the order in which they were added: one that is added at the end moves no other to another policy. */
  readonly guardrails: readonly Guardrail[];
  /** Every root, unit and account that the set is meant for in the end, each by a short name of `a-z 0-9 -`. */
  readonly targets: Readonly<Record<Target, GuardrailTarget>>;
  readonly rollout: GuardrailRollout<NoInfer<Target>>;
  /** @default - the quotas of AWS Organizations, {@link POLICY_LIMITS} */
  readonly limits?: PolicyLimits;
}

/** The short name of each type, in names of policies and ids of constructs. */
const SHORT: Readonly<Record<GuardrailType, string>> = {
  SERVICE_CONTROL_POLICY: 'scp',
  RESOURCE_CONTROL_POLICY: 'rcp',
};

const LONGEST_DESCRIPTION = 512;

/**
 * Guardrails, packed into as few policies of AWS Organizations as fit, and attached to the targets that the rollout has
 * reached. The stack must be in the management account, or in the one to which policies are delegated, and the types of
 * policies must be enabled in the organization.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 *
 * @example
 * new GuardrailSet(stack, 'Baseline', {
 *   name: 'baseline', scope,
 *   guardrails: [Guardrails.secretCustomerKey(), Guardrails.keyDisabled()],
 *   targets: { dev: { id: 'ou-a1b2-11111111', accounts: ['111111111111'] } },
 *   rollout: { stage: 'enforce', on: ['dev'] },
 * });
 */
export class GuardrailSet<Target extends string = string> extends Construct {
  /** What the set tells `cdktf-aws-secrets guardrails`. */
  readonly record: GuardrailRecord;
  private readonly limits: PolicyLimits;

  /**
   * @throws when the name is taken, the name, a target or the rollout is malformed, a guardrail comes twice or has too large a statement,
   * or a target would have more policies than AWS allows
   */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: GuardrailSetProps<Target>,
  ) {
    super(scope, id);
    recordSource(this);
    this.limits = props.limits ?? POLICY_LIMITS;
    this.requireNames();
    this.requireOwnName();
    const reached = validated(this, () => {
      requireTargets(props.targets);
      return reachedTargets(Object.keys(props.targets), props.rollout);
    });
    const policies = (Object.keys(SHORT) as GuardrailType[]).flatMap((type) => this.createPolicies(type, reached));
    this.record = this.recordOf(policies, reached);
    new TerraformLocal(this, 'Record', this.record).overrideLogicalId(`${RECORD_PREFIX}${props.name}`);
  }

  private requireNames(): void {
    const { name, guardrails, targets } = this.props;
    for (const text of [name, ...Object.keys(targets)]) {
      if (!/^[a-z0-9-]{1,64}$/.test(text)) {
        refuse(this, `\`name\` of a set and of its targets must be 1 to 64 characters of a-z 0-9 -, got '${text}'`);
      }
    }
    const ids = guardrails.map((guardrail) => guardrail.id);
    const twice = ids.find((each, index) => ids.indexOf(each) !== index);
    if (twice !== undefined) refuse(this, `\`guardrails\` must name each guardrail once, got '${twice}' twice`);
  }

  /** AWS refuses a second policy of a name, and the later record would hide the earlier. */
  private requireOwnName(): void {
    const { name, scope } = this.props;
    const others = this.node.root.node
      .findAll()
      .filter((each): each is GuardrailSet => each instanceof GuardrailSet && each !== this)
      .map(({ record }) => record);
    if (others.some(({ set, organizationId }) => set === name && organizationId === scope.organizationId)) {
      refuse(this, `\`name\` of a set must be unique in the organization, got '${name}' twice: its policies bear it`);
    }
  }

  private createPolicies(type: GuardrailType, reached: readonly string[]): GuardrailRecord['policies'] {
    const { scope, guardrails, name } = this.props;
    const { characters: limit } = this.limits[type];
    const packable = guardrails
      .filter((guardrail) => guardrail.type === type)
      .map((guardrail) => ({ id: guardrail.id, statements: guardrail.statements(scope) }));
    const packed = validated(this, () => packStatements(packable, limit));
    for (const target of reached) this.requireRoom(type, target as Target, packed.length);
    return packed.map((policy, index) => {
      const numbered = `${SHORT[type]}-${index + 1}`;
      this.createPolicy(type, { ...policy, numbered }, reached);
      const { characters, guardrails } = policy;
      return { name: `${name}-${numbered}`, type, characters, limit, guardrails };
    });
  }

  private createPolicy(
    type: GuardrailType,
    { numbered, text, guardrails }: PackedPolicy & { readonly numbered: string },
    reached: readonly string[],
  ): void {
    const { name, targets, rollout } = this.props;
    const policy = new OrganizationsPolicy(this, numbered, {
      name: `${name}-${numbered}`,
      description: describe(guardrails),
      type,
      content: terraformText(text),
      tags: { GuardrailSet: name, GuardrailStage: rollout.stage },
    });
    for (const target of reached) {
      new OrganizationsPolicyAttachment(this, `${numbered}-${target}`, {
        policyId: policy.id,
        targetId: targets[target as Target].id,
      });
    }
  }

  private requireRoom(type: GuardrailType, name: Target, own: number): void {
    const { perNode, ofAws } = this.limits[type];
    const { id, otherPolicies } = this.props.targets[name];
    const others = (otherPolicies?.[type] ?? 0) + this.attachedByOtherSets(type, id);
    const count = ofAws + others + own;
    if (count > perNode) {
      refuse(
        this,
        `\`targets\` must have at most ${perNode} policies of type ${type} each, got ${count} for '${name}' (${ofAws} of AWS, ${others} of others, ${own} of this set): attach some guardrails to the units below it`,
      );
    }
  }

  private attachedByOtherSets(type: GuardrailType, id: string): number {
    const stack = TerraformStack.of(this);
    const attached = stack.node
      .findAll()
      .filter((each): each is GuardrailSet => each instanceof GuardrailSet && each !== this)
      .map(({ record }) => record)
      .filter(({ targets }) => targets.some((each) => each.attached && this.shown(each.id) === this.shown(id)));
    return attached.flatMap(({ policies }) => policies).filter((policy) => policy.type === type).length;
  }

  /** A reference is a new text each time that it is asked for, so what it refers to is compared. */
  private shown(id: string): string {
    const resolver = new DefaultTokenResolver(new StringConcat());
    return Tokenization.resolve(id, { scope: this, resolver, preparing: false });
  }

  private recordOf(policies: GuardrailRecord['policies'], reached: readonly string[]): GuardrailRecord {
    const { name, scope, rollout, targets } = this.props;
    const entries = Object.entries<GuardrailTarget>(targets);
    return {
      set: name,
      organizationId: scope.organizationId,
      stage: rollout.stage,
      policies,
      targets: entries.map(([target, { id, accounts }]) => ({
        name: target,
        id,
        attached: reached.includes(target),
        ...(accounts && { accounts }),
      })),
    };
  }
}

/** What AWS Organizations shows beside the name. */
function describe(guardrails: readonly string[]): string {
  const text = `Guardrails: ${guardrails.join(', ')}`;
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}
