import { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy';
import { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment';
import { Construct } from 'constructs';
import { isText } from '../../../model/is-text';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { type GuardrailTarget, requireTargets } from '../guardrail-target';
import { type AllowedTagValues, type TagPolicyService, tagPolicyDocument } from './tag-policy-document';

/** What the mandatory tags may say, and where. */
export interface TagPolicyProps extends AllowedTagValues {
  /** Name of the policy: 1 to 128 characters of `A-Z a-z 0-9 _ . -`. */
  readonly name: string;
  /**
   * Where it is attached, by a name of your own that the construct's ids are made of. At least one: a policy for each
   * environment lets each allow its own values.
   */
  readonly targets: Readonly<Record<string, Pick<GuardrailTarget, 'id'>>>;
  /**
   * Services whose resources cannot be given other values. For all others, and for values given before, AWS reports
   * what does not comply. None begins a rollout: everything is reported and nothing refused.
   *
   * @default ['kms', 'secretsmanager']
   */
  readonly enforcedFor?: readonly TagPolicyService[];
}

/**
 * A tag policy for the mandatory tags: how their keys are written, and which values they may have. It refuses wrong
 * values and not missing tags; those are refused by the guardrails about tags.
 *
 * The organization must have the policy type `TAG_POLICY` enabled, and the stack must be one of the management account
 * or of an account that may manage policies for it.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html
 *
 * @example
 * new TagPolicy(stack, 'Tags', {
 *   name: 'mandatory-tags', environments: ['dev', 'prod'], owners: ['team-*'],
 *   classifications: [{ name: 'high-risk' }, { name: 'standard' }],
 *   targets: { root: { id: 'r-a1b2' } },
 *   enforcedFor: [],
 * });
 */
export class TagPolicy extends Construct {
  /** A reference to the id of the policy. */
  readonly policyId: string;

  /** @throws when the name, a target or a value is malformed, there is none, or the policy is too long */
  constructor(scope: Construct, id: string, props: TagPolicyProps) {
    super(scope, id);
    recordSource(this);
    this.policyId = this.createPolicy(props).id;
    for (const [name, target] of Object.entries(props.targets).sort(([a], [b]) => (a < b ? -1 : 1))) {
      this.attach(name, target);
    }
  }

  private createPolicy(props: TagPolicyProps): OrganizationsPolicy {
    const { name, targets, enforcedFor = ['kms', 'secretsmanager'] } = props;
    if (!isText(name, /^[\w.-]{1,128}$/)) {
      refuse(this, `\`name\` must be 1 to 128 characters of A-Z a-z 0-9 _.-, got '${name}'`);
    }
    validated(this, () => requireTargets(targets));
    return new OrganizationsPolicy(this, 'Resource', {
      name,
      description: 'What the mandatory tags may say',
      type: 'TAG_POLICY',
      content: validated(this, () => tagPolicyDocument(props, enforcedFor)),
    });
  }

  private attach(name: string, { id }: Pick<GuardrailTarget, 'id'>): void {
    new OrganizationsPolicyAttachment(this, `Attachment-${name}`, { policyId: this.policyId, targetId: id });
  }
}
