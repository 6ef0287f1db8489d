import type { Policy, PrincipalElement, Statement } from '../../iam';
import { ACTIONS } from '../access/capability';
import type { PolicyKind } from '../world/world-policy';
import { askForOutsiders, type Door } from './admission';
import { coversAction, READ_ACTIONS } from './covers-action';
import type { Members } from './members';
import { ANYBODY, forOutsiders, isUnknownIdentity, namesIfAny, namesIn } from './outsiders';
import { principalsOf } from './statements';

/** What a pattern of actions stands for here. */
const WORTH_ASKING = [
  ...READ_ACTIONS,
  ...['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
  ...['kms:Decrypt', 'kms:ReEncryptFrom', 'kms:GenerateDataKey', 'kms:Encrypt'],
  ...Object.values(ACTIONS).flat(),
];

/** Prefixes of the actions that the policies of some kinds are about. */
export const SERVICES = { secret: 'secretsmanager', key: 'kms', trust: 'sts' } as const satisfies Partial<
  Record<PolicyKind, string>
>;

/** Whom a statement admits. */
export interface Admitted {
  /** Whether it is proven. */
  readonly certain: boolean;
  readonly names: readonly string[];
}

/** What to ask. */
export interface Asked {
  readonly members: Members;
  /** What the policy is on. */
  readonly doors: readonly Door[];
  /** Prefix of the actions that the policy is about. */
  readonly service: string;
}

/**
 * Those from outside whom a statement lets do something, as a finding calls them.
 *
 * @param policy the whole of it, as its denials count
 */
export function admittedBy(statement: Statement, policy: Policy, asked: Asked): Admitted {
  const { members } = asked;
  const allowed = forOutsiders(statement, members);
  if (allowed === undefined) return NOBODY;
  const [placed, others] = splitByPlace(allowed);
  // Beside an account that is named, an identity of which nothing tells the account takes no certainty away.
  const found = placed && admittedOf(placed, policy, asked);
  if (found !== undefined && (found.names.length > 0 || others === undefined)) return found;
  return others === undefined ? NOBODY : admittedOf(others, policy, asked);
}

const NOBODY: Admitted = { certain: true, names: [] };

/** A statement for those whose account is told, or does not matter, and one for the rest. */
function splitByPlace(statement: Statement): readonly [Statement | undefined, Statement | undefined] {
  const isPlaced = ({ form }: PrincipalElement) => form === 'account' || form === 'everyone';
  const [placed, others] = [true, false].map((which) => {
    const of = principalsOf(statement).filter((each) => isPlaced(each) === which);
    return of.length === 0 ? undefined : { ...statement, principals: { inverted: false, of } };
  });
  return [placed, others];
}

function admittedOf(allowed: Statement, policy: Policy, { members, doors, service }: Asked): Admitted {
  const actions = actionsOf(allowed, service);
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
  const certain = proven.some((name) => !isUnknownIdentity(name));
  // Whatever names anybody names the accounts that are named, too.
  return { certain, names: names.includes(ANYBODY) ? [ANYBODY] : names };
}

/**
 * What to ask of a statement: its actions, and for a pattern those of weight and one that nothing else names.
 *
 * @param service prefix of the actions that the policy is about
 */
export function actionsOf(statement: Statement, service: string): readonly string[] {
  const { actions } = statement;
  const spelled = actions.inverted ? [`${service}:Other`] : actions.of.map((action) => exampleOf(action, service));
  return [...new Set([...spelled, ...WORTH_ASKING].filter((action) => coversAction(statement, action)))];
}

function exampleOf(pattern: string, service: string): string {
  const whole = /^\*+$/.test(pattern) ? `${service}:*` : pattern;
  return whole.replace(/\*/g, 'Other').replace(/\?/g, 'x');
}
