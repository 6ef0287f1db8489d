import type { Answer } from '../../iam';
import type { World } from '../world/world';
import type { WorldPrincipal } from '../world/world-principal';
import type { WorldSecret } from '../world/world-secret';
import type { Access } from './access';
import { AccessEvaluator } from './access-evaluator';
import { CandidatePrincipals } from './candidate-principals';
import { ACTIONS, type Assumptions, type Capability } from './capability';
import { ANY_ACCOUNT, ANYBODY_ELSE, beyondDeclared, delegatesOf } from './delegates';
import type { Guarded } from './guarded';
import { mayHaveAccess } from './may-have-access';
import { canReadParameter } from './parameter-read';
import { declaredSubject, type Subject } from './subject';
import { verdictText } from './verdict-text';
import { WorldIndex } from './world-lookup';

/**
 * Evaluates the access that a world gives. Answers that are `denied` are left out of lists: the list is who has access.
 *
 * @example
 * const queries = new AccessQueries(readSynth('cdktf.out'));
 * const readers = queries.readers().map(({ subject }) => subject);
 */
export class AccessQueries {
  readonly evaluator: AccessEvaluator;
  private readonly index: WorldIndex;
  private readonly candidates: CandidatePrincipals;

  constructor(
    readonly world: World,
    assumptions: Assumptions = {},
  ) {
    this.index = new WorldIndex(world);
    this.candidates = new CandidatePrincipals(world.principals);
    this.evaluator = new AccessEvaluator(this.index, assumptions);
  }

  /**
   * Who can do this to the secret, in its Region: declared principals first, then those outside the world.
   *
   * @example
   * const writers = queries.whoCan('write', database);
   */
  whoCan(capability: Exclude<Capability, 'administer-key'>, secret: WorldSecret): readonly Access[] {
    const actions = capability === 'read' ? ['secretsmanager:GetSecretValue'] : ACTIONS[capability];
    const key = this.index.keyOf(secret.encryptedBy);
    return this.who(actions, secret, {
      keyPolicy: key.managedBy === 'customer' ? key.policy : undefined,
      ask: (subject) => this.evaluator.secret(subject, capability, secret),
    });
  }

  /**
   * Who can administer the key.
   *
   * @example
   * for (const { id } of world.keys) queries.whoCanAdministerKey(id);
   */
  whoCanAdministerKey(id: string): readonly Access[] {
    const key = this.world.keys.find((candidate) => candidate.id === id);
    if (key === undefined) return [];
    return this.who(ACTIONS['administer-key'], key, { ask: (subject) => this.evaluator.key(subject, key) });
  }

  /**
   * Who can read the parameter.
   *
   * @example
   * for (const { id } of world.parameters) queries.whoCanReadParameter(id);
   */
  whoCanReadParameter(id: string): readonly Access[] {
    const parameter = this.world.parameters.find((candidate) => candidate.id === id);
    if (parameter === undefined) return [];
    return this.who(['ssm:GetParameter'], parameter, {
      ask: (subject) => canReadParameter(this.evaluator, subject, parameter),
    });
  }

  /**
   * Everything that a declared principal can do.
   *
   * @example
   * for (const principal of world.principals) queries.whatCan(principal);
   */
  whatCan(principal: WorldPrincipal): readonly Access[] {
    const subject = declaredSubject(principal);
    const { secrets, keys, parameters } = this.world;
    const worth = (actions: readonly string[], target: Guarded) =>
      actions.some((action) => mayHaveAccess(principal, action, target));
    const answers = [
      ...secrets.flatMap((secret) => [
        ...(worth(['secretsmanager:GetSecretValue'], secret) ? [this.evaluator.secret(subject, 'read', secret)] : []),
        ...(['write', 'administer'] as const)
          .filter((capability) => worth(ACTIONS[capability], secret))
          .map((capability) => this.evaluator.secret(subject, capability, secret)),
      ]),
      ...keys.filter((key) => worth(ACTIONS['administer-key'], key)).map((key) => this.evaluator.key(subject, key)),
      ...parameters
        .filter((parameter) => worth(['ssm:GetParameter'], parameter))
        .map((parameter) => canReadParameter(this.evaluator, subject, parameter)),
    ];
    return answers.filter(({ answer }) => answer.verdict !== 'denied');
  }

  /**
   * The answer for one principal and one secret, also when it is denied.
   *
   * @example
   * const { answer } = queries.explain(declaredSubject(principal), 'read', database);
   * console.log(verdictText(answer));
   */
  explain(subject: Subject, capability: Exclude<Capability, 'administer-key'>, secret: WorldSecret): Access {
    return this.evaluator.secret(subject, capability, secret);
  }

  /** Who can read which secret: every secret in every Region, in the world's order. */
  readers(): readonly Access[] {
    return this.world.secrets.flatMap((secret) => this.whoCan('read', secret));
  }

  private who(
    actions: readonly string[],
    target: Guarded,
    { keyPolicy, ask }: { readonly keyPolicy?: Guarded['policy']; readonly ask: (subject: Subject) => Access },
  ): readonly Access[] {
    const declared = this.candidates
      .of(actions, target)
      .map((principal) => ask(declaredSubject(principal)))
      .filter(({ answer }) => answer.verdict !== 'denied');
    const delegated = delegatesOf(target, keyPolicy, this.index.uniqueIds).flatMap((subject) => {
      const access = ask(subject);
      const answer = beyondDeclared(access.answer, subject, this.index.arns);
      return answer === undefined ? [] : [{ ...access, answer }];
    });
    // Where anybody at all may be allowed, there is nobody else.
    const anybody = delegated.find(({ subject }) => subject.principal.type === 'anonymous');
    const rows = delegated.filter(({ subject }) => anybody === undefined || subject !== ANYBODY_ELSE);
    const wider = rows.filter(({ subject }) => subject === anybody?.subject || subject === ANYBODY_ELSE);
    const isSaid = ({ answer }: Access) => wider.some((each) => includes(each.answer, answer));
    return [...declared, ...rows.filter((row) => row.subject !== ANY_ACCOUNT || !isSaid(row))];
  }
}

/** Whether whoever has credentials is allowed what anybody is, and no more. */
function includes(anybody: Answer, account: Answer): boolean {
  if (anybody.verdict === 'allowed') return true;
  return anybody.verdict === account.verdict && verdictText(anybody) === verdictText(account);
}
