import { type Condition, type ConditionBlock, conditionBlock } from './condition';
import { oneOrMany } from './one-or-many';
import { Principal, type PrincipalType } from './principal';

/** Why a statement may use an action with a wildcard. */
export interface WildcardActions {
  readonly reason: string;
}

/** Every action but these: for a Deny that keeps a list of what stays allowed. */
export interface AllActionsExcept {
  readonly allExcept: readonly string[];
}

/** Every resource but these: for a Deny that leaves some resources out. */
export interface AllResourcesExcept {
  readonly allExcept: readonly string[];
}

/** What a statement says. */
export interface StatementProps {
  /** 1 to 64 letters and digits; unique in its document. Part of the public contract: reviewers see it. */
  readonly sid: string;
  /** @default - none: the policy belongs to an identity */
  readonly principals?: readonly Principal[];
  /**
   * For example `secretsmanager:GetSecretValue`. A wildcard is refused unless {@link wildcardActions} says why. All
   * actions but some are for a Deny alone.
   */
  readonly actions: readonly string[] | AllActionsExcept;
  /**
   * All resources but some are for a Deny alone.
   *
   * @default - none: the policy is a trust policy, whose resource is the role itself
   */
  readonly resources?: readonly string[] | AllResourcesExcept;
  /** All must hold. @default - no condition */
  readonly conditions?: readonly Condition[];
  /** @default - wildcards in actions are refused */
  readonly wildcardActions?: WildcardActions;
}

/** A statement as IAM reads it. */
export interface StatementJson {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Partial<Record<PrincipalType, string | string[]>> | '*';
  readonly Action?: string | string[];
  readonly NotAction?: string | string[];
  readonly Resource?: string | string[];
  readonly NotResource?: string | string[];
  readonly Condition?: ConditionBlock;
}

/** Keys that say to which organization the caller, or the resource, belongs. */
const ORGANIZATIONS = ['aws:PrincipalOrgID', 'aws:ResourceOrgID'];

const ACTION = /^[a-z0-9-]+:[A-Za-z0-9*?]+$/;

/**
 * One statement of an IAM policy. Lists are sorted and freed of repetition, so equal intent gives equal bytes.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 *
 * @example
 * const noUsers = PolicyStatement.deny({ sid: 'NoUsers', actions: ['iam:CreateUser'], resources: ['*'] });
 * consumer.deny(() => [noUsers]);
 */
export class PolicyStatement {
  /** @throws when the Sid, an action or a list breaks the rules of {@link StatementProps}, or everybody is allowed */
  static allow(props: StatementProps): PolicyStatement {
    if (props.principals?.some((principal) => principal.isEverybody)) {
      throw new Error(`\`principals\` of statement '${props.sid}' must not allow everybody: name accounts or services`);
    }
    if ('allExcept' in props.actions) {
      throw new Error(`\`actions\` of statement '${props.sid}' must not allow all but some: name each action`);
    }
    if (props.resources && 'allExcept' in props.resources) {
      throw new Error(`\`resources\` of statement '${props.sid}' must not allow all but some: name each resource`);
    }
    return new PolicyStatement('Allow', props);
  }

  /**
   * What a VPC endpoint allows. Its policy speaks of everybody and names callers by conditions, because AWS compares
   * the principals of an endpoint's policy with accounts and not with their roles; something else has to allow the
   * call.
   *
   * @throws when no condition keeps to an organization, or a rule of {@link StatementProps} is broken
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
   *
   * @example
   * const pass = PolicyStatement.pass({ sid: 'PassAll', actions: ['*'], resources: ['*'], wildcardActions: { reason } });
   */
  static pass(props: Omit<StatementProps, 'principals'>): PolicyStatement {
    if (!props.conditions?.some(({ key }) => ORGANIZATIONS.includes(key))) {
      throw new Error(
        `\`conditions\` of statement '${props.sid}' must keep to an organization: add a condition on ${ORGANIZATIONS.join(' or ')}`,
      );
    }
    return new PolicyStatement('Allow', { ...props, principals: [Principal.everybody()] });
  }

  /** @throws when the Sid, an action or a list breaks the rules of {@link StatementProps} */
  static deny(props: StatementProps): PolicyStatement {
    return new PolicyStatement('Deny', props);
  }

  readonly sid: string;

  private constructor(
    readonly effect: 'Allow' | 'Deny',
    private readonly props: StatementProps,
  ) {
    this.sid = props.sid;
    requireSid(props.sid);
    requireLists(props);
    for (const action of actionsOf(props)) requireAction(action, props);
  }

  toJSON(): StatementJson {
    const { principals, actions, resources, conditions = [] } = this.props;
    return {
      Sid: this.sid,
      Effect: this.effect,
      ...(principals && { Principal: principalElement(principals) }),
      ...('allExcept' in actions ? { NotAction: oneOrMany(actions.allExcept) } : { Action: oneOrMany(actions) }),
      ...(resources && resourceElement(resources)),
      ...(conditions.length > 0 && { Condition: conditionBlock(conditions) }),
    };
  }
}

function requireSid(sid: string): void {
  if (!/^[A-Za-z0-9]{1,64}$/.test(sid)) throw new Error(`\`sid\` must be 1 to 64 letters and digits, got '${sid}'`);
}

function actionsOf({ actions }: StatementProps): readonly string[] {
  return 'allExcept' in actions ? actions.allExcept : actions;
}

function resourcesOf({ resources }: StatementProps): readonly string[] | undefined {
  return resources && 'allExcept' in resources ? resources.allExcept : resources;
}

function resourceElement(resources: NonNullable<StatementProps['resources']>) {
  if ('allExcept' in resources) return { NotResource: oneOrMany(resources.allExcept) };
  return { Resource: oneOrMany(resources) };
}

function requireLists(props: StatementProps): void {
  const { sid, principals } = props;
  const empty = Object.entries({ actions: actionsOf(props), resources: resourcesOf(props), principals }).find(
    ([, list]) => list?.length === 0,
  );
  if (empty) throw new Error(`\`${empty[0]}\` of statement '${sid}' must not be empty`);
}

function requireAction(action: string, { sid, wildcardActions }: StatementProps): void {
  if (!ACTION.test(action)) {
    throw new Error(`\`actions\` of statement '${sid}' must be <service>:<action>, got '${action}'`);
  }
  if (/[*?]/.test(action) && !wildcardActions?.reason?.trim()) {
    throw new Error(
      `\`actions\` of statement '${sid}' must not contain a wildcard, got '${action}': name each action, or set \`wildcardActions\` with a reason`,
    );
  }
}

function principalElement(principals: readonly Principal[]): StatementJson['Principal'] {
  if (principals.some((principal) => principal.isEverybody)) return '*';
  const types = [...new Set(principals.map((principal) => principal.type))].sort();
  return Object.fromEntries(
    types.map((type) => [type, oneOrMany(principals.filter((p) => p.type === type).map((p) => p.id))]),
  );
}
