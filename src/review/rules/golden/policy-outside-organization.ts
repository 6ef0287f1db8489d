import { hasHole, opaqueText, type Statement } from '../../../iam';
import { perimeter } from '../../../model/controls/perimeter';
import { ACTIONS } from '../../access/capability';
import type { World } from '../../world/world';
import type { WorldPolicy } from '../../world/world-policy';
import { askForOutsiders, type Door } from '../admission';
import { coversAction, READ_ACTIONS } from '../covers-action';
import { type Members, membersOf } from '../members';
import { namesCallers } from '../narrowing';
import { ANYBODY, forOutsiders, namesIfAny, namesIn } from '../outsiders';
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
    const doorsOf = doorsIn(world);
    return policyViolations(world, ['secret', 'key'], (statement, policy) => {
      // That a statement is for everybody is a finding of its own.
      if (namesEverybody(statement) && !namesCallers(statement)) return undefined;
      const doors = doorsOf(policy);
      if (doors.length === 0 && !members.complete) return undefined;
      const { certain, names } = admittedBy(statement, policy, {
        members,
        doors: doors.length > 0 ? doors : [NOWHERE],
      });
      if (names.length === 0) return undefined;
      const doubt = members.complete ? '' : ', which nothing places in it';
      const verb = certain ? 'admits' : 'possibly admits';
      return `must admit nobody from outside of the organization, but ${verb} ${names.join(', ')}${doubt}`;
    });
  },
};

/** A secret or key that is not in the world. */
const NOWHERE: Door = { arn: opaqueText('what the policy is attached to') };

/**
 * Finds what a policy is on, in each Region; without those whose account is not known, as it may be the one that is
 * named.
 */
function doorsIn({ secrets, keys, resources, organization }: World): (policy: WorldPolicy) => readonly Door[] {
  const targets = new Map([...secrets, ...keys].map((target) => [target.id, target]));
  const placeOf = ({ stack, address }: WorldPolicy['origin']) => JSON.stringify([stack, address]);
  const accounts = new Map(resources.map(({ origin, account }) => [placeOf(origin), account]));
  return ({ attachedTo, origin }) => {
    const on = attachedTo.flatMap((id) => targets.get(id) ?? []);
    const found = on.length > 0 ? on : [{ ...NOWHERE, account: accounts.get(placeOf(origin)), tags: undefined }];
    return found.flatMap(({ arn, account, tags }) => {
      if (account === undefined || hasHole(account)) return [];
      const resourceControl = organization?.accounts[account]?.resourceControl;
      return [{ arn, account, ...(tags && { tags }), ...(resourceControl && { resourceControl }) }];
    });
  };
}

interface Admitted {
  /** Whether it is proven. */
  readonly certain: boolean;
  readonly names: readonly string[];
}

/** Those from outside whom a statement lets do something, as a finding calls them. */
function admittedBy(
  statement: Statement,
  { policy, kind }: WorldPolicy,
  { members, doors }: { readonly members: Members; readonly doors: readonly Door[] },
): Admitted {
  const allowed = forOutsiders(statement, members);
  if (allowed === undefined) return { certain: true, names: [] };
  const actions = actionsOf(statement, kind === 'key' ? 'kms' : 'secretsmanager');
  const answers = doors.flatMap((door) => actions.map(askForOutsiders(allowed, policy, { door, members })));
  const proven = answers.flatMap((answer) =>
    answer.verdict === 'allowed-if'
      ? namesIn(answer.conditions, members)
      : answer.verdict === 'allowed'
        ? [ANYBODY]
        : [],
  );
  const isOpen = answers.some(({ verdict }) => verdict === 'not-proven');
  const names = [...new Set(proven.length > 0 || !isOpen ? proven : namesIfAny(allowed, members))].sort();
  // Whatever names anybody names the accounts that are named, too.
  return { certain: proven.length > 0, names: names.includes(ANYBODY) ? [ANYBODY] : names };
}

/** What to ask of a statement: its actions, and for a pattern those of weight and one that nothing else names. */
function actionsOf(statement: Statement, service: string): readonly string[] {
  const { actions } = statement;
  const spelled = actions.inverted ? [`${service}:Other`] : actions.of.map((action) => exampleOf(action, service));
  return [...new Set([...spelled, ...WORTH_ASKING].filter((action) => coversAction(statement, action)))];
}

function exampleOf(pattern: string, service: string): string {
  const whole = /^\*+$/.test(pattern) ? `${service}:*` : pattern;
  return whole.replace(/\*/g, 'Other').replace(/\?/g, 'x');
}
