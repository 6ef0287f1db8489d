import { best } from '../../access/access-evaluator';
import type { AccessQueries } from '../../access/access-queries';
import { beyondDeclared, delegatesOf } from '../../access/delegates';
import { declaredSubject, type Subject } from '../../access/subject';
import { secretTarget } from '../../access/targets';
import type { WorldPrincipal } from '../../world/world-principal';
import type { WorldSecret } from '../../world/world-secret';
import type { Escalation } from '../escalation';
import type { FoundHop, Hop, HopSearch, Reader } from '../hop';
import { assignPermissionSet } from '../hops/assign-permission-set';
import { assumeReader } from '../hops/assume-reader';
import { changeFunction } from '../hops/change-function';
import { passRole } from '../hops/pass-role';
import { replicateToAccount } from '../hops/replicate-to-account';
import { rewriteKeyPolicy } from '../hops/rewrite-key-policy';
import { rewriteOwnPolicy } from '../hops/rewrite-own-policy';
import { rewriteRolePolicy } from '../hops/rewrite-role-policy';
import { rewriteSecretPolicy } from '../hops/rewrite-secret-policy';
import { rewriteTrust } from '../hops/rewrite-trust';
import { runCommand } from '../hops/run-command';
import { swapKey } from '../hops/swap-key';
import { takeUser } from '../hops/take-user';
import { mayAllowAction } from '../may-allow-action';
import { namedByGuards } from '../named-by-guards';
import { Probe } from '../probe';

const HOPS: readonly Hop[] = [
  assumeReader,
  rewriteTrust,
  rewriteOwnPolicy,
  rewriteRolePolicy,
  rewriteSecretPolicy,
  rewriteKeyPolicy,
  changeFunction,
  passRole,
  runCommand,
  swapKey,
  replicateToAccount,
  takeUser,
  assignPermissionSet,
];

const BY_POLICY = HOPS.filter(({ byPolicy }) => byPolicy);

/** What somebody outside the world does by the policy of another account alone. */
const FROM_OUTSIDE: readonly Hop[] = [rewriteSecretPolicy, rewriteKeyPolicy];

/**
 * Finds who cannot read a secret, but could by one step.
 *
 * @example
 * const escalations = new Escalations(new AccessQueries(world)).all();
 */
export class Escalations {
  private readonly probe: Probe;
  private readonly hops = new Map<string, readonly Hop[]>();
  private capable?: readonly WorldPrincipal[];

  constructor(private readonly queries: AccessQueries) {
    this.probe = new Probe(queries.evaluator);
  }

  /**
   * Every step of everybody to the secret, by subject in the world's order; declared principals first.
   *
   * @param reading who reads it, where that is known already
   *
   * @example
   * const escalations = new Escalations(queries).to(database);
   */
  to(secret: WorldSecret, reading = this.queries.whoCan('read', secret)): readonly Escalation[] {
    const { index } = this.queries.evaluator;
    const readers = reading.flatMap((access): readonly Reader[] => {
      const principal = index.principals.get(access.subject.id);
      return principal === undefined ? [] : [{ principal, access }];
    });
    const asked = { probe: this.probe, secret, readers };
    const key = index.keyOf(secret.encryptedBy);
    const named = namedByGuards({ secret, readers, ...(key.managedBy === 'customer' && { key }) });
    const have = new Set(reading.map(({ subject }) => subject.id));
    const declared = this.candidates(named)
      .filter(({ id }) => !have.has(id))
      .flatMap((principal) => {
        const subject = declaredSubject(principal);
        const isNamed = named === undefined || named.has(principal.arn);
        const hops = isNamed ? [...new Set([...BY_POLICY, ...this.hopsOf(principal)])] : this.hopsOf(principal);
        const found = hops.flatMap(({ find }) => find({ ...asked, subject, principal }));
        return this.escalations(subject, secret, found);
      });
    return [...declared, ...this.fromOutside(secret, asked, have)];
  }

  /** To every secret in every Region, in the world's order. */
  all(): readonly Escalation[] {
    return this.queries.world.secrets.flatMap((secret) => this.to(secret));
  }

  /** Who can take a step, in the world's order: by policies of their own, or because a policy names them. */
  private candidates(named: ReadonlySet<string> | undefined): readonly WorldPrincipal[] {
    const { principals } = this.queries.world;
    if (named === undefined) return principals;
    this.capable ??= principals.filter((principal) => this.hopsOf(principal).length > 0);
    if (named.size === 0) return this.capable;
    const capable = new Set(this.capable);
    return principals.filter((principal) => capable.has(principal) || named.has(principal.arn));
  }

  /** The steps worth asking about: most principals may write no policy and change no function. */
  private hopsOf(principal: WorldPrincipal): readonly Hop[] {
    let hops = this.hops.get(principal.id);
    if (hops === undefined) {
      hops = HOPS.filter(({ needs }) => needs.some((action) => mayAllowAction(principal, action)));
      this.hops.set(principal.id, hops);
    }
    return hops;
  }

  private fromOutside(
    secret: WorldSecret,
    asked: Omit<HopSearch, 'subject'>,
    have: ReadonlySet<string>,
  ): readonly Escalation[] {
    const key = this.queries.evaluator.index.keyOf(secret.encryptedBy);
    const foreign = delegatesOf(secret, key.managedBy === 'customer' ? key.policy : undefined).filter(
      ({ account, principal }) => account !== secret.account && principal.type === 'account',
    );
    const rewriting = foreign
      .filter(({ id }) => !have.has(id))
      .flatMap((subject) =>
        this.escalations(
          subject,
          secret,
          FROM_OUTSIDE.flatMap(({ find }) => find({ ...asked, subject })),
        ),
      );
    const taking = asked.readers.flatMap((reader) =>
      takersOf(reader.principal).flatMap((subject) =>
        this.escalations(subject, secret, assumeReader.find({ ...asked, subject, readers: [reader] })),
      ),
    );
    return [...rewriting, ...taking];
  }

  private escalations(subject: Subject, secret: WorldSecret, found: readonly FoundHop[]): readonly Escalation[] {
    const ways = new Map<string, FoundHop[]>();
    for (const each of found) {
      const answer =
        subject.kind === 'declared'
          ? each.answer
          : beyondDeclared(each.answer, subject, this.queries.evaluator.index.arns);
      if (answer === undefined || answer.verdict === 'denied') continue;
      const way = `${each.hop} ${each.through}`;
      ways.set(way, [...(ways.get(way) ?? []), { ...each, answer }]);
    }
    return [...ways.values()].map((same) => ({ subject, target: secretTarget(secret), ...best(same) }));
  }
}

/** Accounts, and anybody, that a trust policy lets; not services and identities of providers, which run as the role. */
function takersOf({ arn, account, trust }: WorldPrincipal): readonly Subject[] {
  if (trust === undefined) return [];
  return delegatesOf({ arn, account, policy: trust }).filter(({ principal }) => principal.type !== 'service');
}
