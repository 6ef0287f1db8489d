import { hasHole, opaqueText, type Statement } from '../../../iam';
import { perimeter } from '../../../model/controls/perimeter';
import { ACTIONS } from '../../access/capability';
import type { World } from '../../world/world';
import type { WorldPolicy } from '../../world/world-policy';
import { admits, type Door } from '../admission';
import { coversAction, READ_ACTIONS } from '../covers-action';
import { type Members, membersOf } from '../members';
import { namesCallers } from '../narrowing';
import { outsidersOf } from '../outsiders';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { namesEverybody } from '../statements';

/** What a pattern of actions stands for here. */
const WORTH_ASKING = [
  ...READ_ACTIONS,
  ...['kms:Decrypt', 'kms:ReEncryptFrom', 'kms:GenerateDataKey', 'kms:Encrypt'],
  ...Object.values(ACTIONS).flat(),
];

export const policyOutsideOrganization: Rule = {
  id: 'policy-outside-organization',
  severity: 'error',
  control: perimeter.identities,
  title: 'The policy of a secret or key admits nobody from outside of the organization',
  rationale:
    'An account outside keeps what it reads, and no guardrail of yours binds it. An account that nothing places in the organization may be such a one.',
  remedy:
    'take it out, or demand aws:PrincipalOrgID; declare a member among the accounts of the organization, and agree on a partner in the guardrail organization-identities',
  check: (world) => {
    const members = membersOf(world);
    return policyViolations(world, ['secret', 'key'], (statement, policy) => {
      // That a statement is for everybody is a finding of its own.
      if (namesEverybody(statement) && !namesCallers(statement)) return undefined;
      const door = doorOf(world, policy);
      if (door === undefined && !members.complete) return undefined;
      const admitted = admittedBy(statement, policy, { members, door: door ?? NOWHERE });
      if (admitted.length === 0) return undefined;
      const doubt = members.complete ? '' : ', which nothing places in it';
      return `must admit nobody from outside of the organization, but admits ${admitted.join(', ')}${doubt}`;
    });
  },
};

/** A secret or key that is not in the world. */
const NOWHERE: Door = { arn: opaqueText('what the policy is attached to') };

/** What a policy is on; nothing while its account is not known, as it may be the one that the policy names. */
function doorOf({ secrets, keys, resources, organization }: World, { attachedTo, origin }: WorldPolicy) {
  const target = [...secrets, ...keys].find(({ id }) => attachedTo.includes(id));
  const declared = resources.find(
    (each) => each.origin.stack === origin.stack && each.origin.address === origin.address,
  );
  const account = target?.account ?? declared?.account;
  if (account === undefined || hasHole(account)) return undefined;
  const resourceControl = organization?.accounts[account]?.resourceControl;
  const { arn, tags }: Door = target ?? NOWHERE;
  return { arn, ...(tags && { tags }), ...(resourceControl && { resourceControl }) };
}

/** Those from outside whom a statement lets do something, as a finding calls them. */
function admittedBy(
  statement: Statement,
  { policy }: WorldPolicy,
  { members, door }: { readonly members: Members; readonly door: Door },
): readonly string[] {
  const outsiders = outsidersOf(statement, members);
  if (outsiders.length === 0) return [];
  const { actions } = statement;
  const spelled = actions.inverted ? [] : actions.of.filter((action) => !/[*?]/.test(action) && !hasHole(action));
  const asked = [...new Set([...spelled, ...WORTH_ASKING.filter((action) => coversAction(statement, action))])];
  const isAdmitted = admits(statement, policy, door);
  const labels = outsiders.filter((each) => asked.some((action) => isAdmitted(each, action))).map(({ label }) => label);
  // Whatever names anybody names the accounts that are named, too.
  return labels.includes('any account') ? ['any account'] : [...new Set(labels)];
}
