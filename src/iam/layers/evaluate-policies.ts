import { all, any, type Expression, FALSE, unknown } from '../logic/expression';
import type { CandidateStatement, Policy } from '../policy/policy';
import { unreadReason } from '../policy/unread-reason';
import type { RequestContext } from '../request/request-context';
import { candidatesFor } from '../statement/action-candidates';
import { conditionExpression } from '../statement/condition-expression';
import type { Naming, PrincipalMatch } from '../statement/match-principal';
import { principalMatches } from '../statement/principal-expression';
import { resourceExpression } from '../statement/resource-expression';
import { showHoles } from '../strings/hole';
import { type Layer, type ProofStep, statementStep } from './proof';

/** What the policies of one layer say about a request. */
export interface LayerVerdict {
  /** When some statement allows, by the name through which it reaches the caller. */
  readonly allowed: Readonly<Partial<Record<Naming, Expression>>>;
  /** When some statement denies. */
  readonly denied: Expression;
}

/** What evaluating a layer needs besides the policies. */
export interface LayerOptions {
  readonly context: RequestContext;
  /** The caller has a permissions boundary. */
  readonly hasBoundary: boolean;
  /** Receives every statement that bears on the request. */
  readonly proof: ProofStep[];
}

const NAMINGS: readonly Naming[] = ['public', 'account', 'role', 'user', 'session', 'service', 'federated'];

// Their statements must name principals, those of all other layers must not.
const ATTACHED_TO_RESOURCES: ReadonlySet<Layer> = new Set(['resource', 'resource-control', 'endpoint']);

const SAYS_NOTHING: LayerVerdict = { allowed: {}, denied: FALSE };

/** Evaluates the policies of a layer: each statement on its own, Allow and Deny apart. */
export function evaluatePolicies(layer: Layer, policies: readonly Policy[], options: LayerOptions): LayerVerdict {
  if (policies.length === 0) return SAYS_NOTHING;
  const allowed: Partial<Record<Naming, Expression>> = {};
  const denials: Expression[] = [];
  const allow = (naming: Naming, when: Expression): void => {
    const known = allowed[naming];
    allowed[naming] = known === undefined ? when : any([known, when]);
  };
  for (const policy of policies) {
    const unread = unreadReason(policy, options.context.action);
    if (unread !== undefined) {
      const { mystery, step } = unreadOf(layer, policy, unread);
      for (const naming of NAMINGS) {
        allow(naming, mystery);
      }
      if (policy.opaque !== undefined) denials.push(mystery);
      options.proof.push(step);
    }
    const doubt = policy.uncertain === undefined ? [] : [unknown(showHoles(policy.uncertain))];
    for (const candidate of candidatesFor(policy, options.context.action)) {
      const { statement } = candidate;
      const base = all([statementExpression(candidate, options.context), ...doubt]);
      if (base.kind === 'false') continue;
      for (const match of matchesFor(layer, candidate, options)) {
        const when = all([base, match.when]);
        if (when.kind === 'false') continue;
        options.proof.push(statementStep(layer, policy, statement, when, describe(match, candidate)));
        if (statement.effect === 'Deny') {
          denials.push(when);
        } else {
          allow(match.naming, when);
        }
      }
    }
  }
  return { allowed, denied: any(denials) };
}

interface Unread {
  readonly layer: Layer;
  readonly mystery: Expression;
  readonly step: ProofStep;
}

const unreadPolicies = new WeakMap<Policy, Unread>();

/** What there is to say of a policy that is not known, remembered: every principal is told the same. */
function unreadOf(layer: Layer, policy: Policy, why: string): Unread {
  const known = unreadPolicies.get(policy);
  if (known !== undefined && known.layer === layer && known.step.why === why) return known;
  const mystery = unknown(`${showHoles(policy.name)} could not be read: ${showHoles(why)}`);
  const made: Unread = {
    layer,
    mystery,
    step: { layer, policy: policy.name, effect: 'none', outcome: 'unknown', why },
  };
  unreadPolicies.set(policy, made);
  return made;
}

/** When any statement allows, by whatever name. */
export function allowedByAny(verdict: LayerVerdict): Expression {
  return any(Object.values(verdict.allowed));
}

function statementExpression({ statement, action }: CandidateStatement, context: RequestContext): Expression {
  const resource = resourceExpression(statement.resources, context);
  if (resource.kind === 'false' || statement.conditions.length === 0) return all([action, resource]);
  const parts = [action, resource];
  for (const condition of statement.conditions) {
    const part = conditionExpression(condition, context);
    if (part.kind === 'false') return FALSE;
    parts.push(part);
  }
  return all(parts);
}

function matchesFor(layer: Layer, { statement }: CandidateStatement, options: LayerOptions): PrincipalMatch[] {
  if ((statement.principals === undefined) === ATTACHED_TO_RESOURCES.has(layer)) {
    return [
      { naming: 'public', when: unknown(`a policy of kind ${layer} whose use of Principal AWS would not accept`) },
    ];
  }
  const matches = principalMatches(statement, options.context, options.hasBoundary);
  if (layer !== 'endpoint') return matches;
  // Endpoint policies accept some concrete principals and not others: such a statement proves nothing.
  return matches.map((match) =>
    match.naming === 'public'
      ? match
      : { naming: 'public', when: unknown('whether an endpoint policy honours a concrete principal') },
  );
}

function describe(match: PrincipalMatch, { statement }: CandidateStatement): string {
  const who = statement.principals === undefined ? '' : `, principal named as ${match.naming}`;
  const conditions =
    statement.conditions.length === 0
      ? ''
      : `, ${statement.conditions.length} condition${statement.conditions.length === 1 ? '' : 's'}`;
  return `action and resource covered${who}${conditions}`;
}
