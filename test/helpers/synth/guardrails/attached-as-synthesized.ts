import type { Guardrail, GuardrailType } from '../../../../src';
import type { Attributes, StackJson } from '../synth';
import type { AttachedPolicies } from './ask';

interface PolicyText {
  readonly Version: string;
  readonly Statement: readonly { readonly Sid: string }[];
}

/** The policies of a synthesized stack that are attached to some nodes of the organization. */
export function attachedAsSynthesized({ resource = {} }: StackJson, nodes: readonly string[]): AttachedPolicies {
  const attachments = Object.values(resource.aws_organizations_policy_attachment ?? {});
  const policies = Object.entries(resource.aws_organizations_policy ?? {});
  const texts = (type: GuardrailType) =>
    policies
      .filter(([id, policy]) => policy.type === type && attachments.some((each) => isOf(each, id, nodes)))
      .map(([, { content }]) => String(content).replaceAll(/([$%])\1(?=\{)/g, '$1'));
  return {
    SERVICE_CONTROL_POLICY: texts('SERVICE_CONTROL_POLICY'),
    RESOURCE_CONTROL_POLICY: texts('RESOURCE_CONTROL_POLICY'),
  };
}

/** The same policies without the statements of one guardrail. */
export function without(attached: AttachedPolicies, sids: readonly string[]): AttachedPolicies {
  const rest = (texts: readonly string[]) =>
    texts.flatMap((text) => {
      const policy: PolicyText = JSON.parse(text);
      const Statement = policy.Statement.filter(({ Sid }) => !sids.includes(Sid));
      return Statement.length === 0 ? [] : [JSON.stringify({ ...policy, Statement })];
    });
  return {
    SERVICE_CONTROL_POLICY: rest(attached.SERVICE_CONTROL_POLICY),
    RESOURCE_CONTROL_POLICY: rest(attached.RESOURCE_CONTROL_POLICY),
  };
}

/** The Sids of a guardrail's statements. */
export function sidsOf(guardrail: Guardrail, scope: Parameters<Guardrail['statements']>[0]): readonly string[] {
  return guardrail.statements(scope).map(({ sid }) => sid);
}

function isOf({ policy_id: policy, target_id: target }: Attributes, id: string, nodes: readonly string[]): boolean {
  // A reference reads ${aws_organizations_policy.<id>.id}.
  return String(policy).includes(`.${id}.id`) && nodes.includes(String(target));
}
