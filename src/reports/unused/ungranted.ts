import { splitArn } from '../../iam';
import { AccessQueries } from '../../review/access/access-queries';
import { declaredSubject, type Subject } from '../../review/access/subject';
import type { World } from '../../review/world/world';
import type { Observed, ObservedRead } from './observed';

/** A read that nothing declared allows. */
export interface UngrantedRead {
  readonly read: ObservedRead;
  /** @default - no stack declares the secret */
  readonly environment?: string;
  readonly why: string;
}

/** Reads by whom no stack grants them: by a policy that is not in the stacks, or that has changed since. */
export function ungrantedReads(world: World, observed: Observed): readonly UngrantedRead[] {
  const asked = new UngrantedSearch(world);
  return observed.reads.flatMap((read) => asked.judge(read) ?? []);
}

class UngrantedSearch {
  private readonly principals: ReadonlyMap<string, Subject>;
  private readonly queries: AccessQueries;

  constructor(private readonly world: World) {
    this.principals = new Map(world.principals.map((each) => [each.arn, declaredSubject(each)]));
    this.queries = new AccessQueries(world);
  }

  judge(read: ObservedRead): UngrantedRead | undefined {
    const same = this.world.secrets.filter(({ name, account }) => name === read.secret && account === read.account);
    const secret = same.find(({ region }) => region === read.region);
    if (secret === undefined) {
      return { read, why: same.length > 0 ? 'no stack declares it in this Region' : 'no stack declares the secret' };
    }
    const { environment } = secret.origin;
    const declared = this.principals.get(read.principal);
    const queries = declared === undefined ? this.as(read.principal) : this.queries;
    const { answer } = queries.explain(declared ?? accountOf(read.principal), 'read', secret);
    if (answer.verdict === 'denied') {
      return {
        read,
        environment,
        why: declared === undefined ? 'no stack declares the principal, nor lets its account' : 'the stacks deny it',
      };
    }
    if (answer.verdict === 'not-proven') return { read, environment, why: 'not proven by the stacks' };
    return undefined;
  }

  /** The same questions for a principal that no stack declares, of whom the trail says the ARN. */
  private as(arn: string): AccessQueries {
    return new AccessQueries(this.world, { context: { 'aws:PrincipalArn': arn } });
  }
}

function accountOf(arn: string): Subject {
  const account = splitArn(arn)?.[4] ?? '';
  if (account === '') return { id: arn, kind: 'delegated', label: arn, principal: { type: 'service', name: arn } };
  return { id: `account ${account}`, kind: 'delegated', label: arn, account, principal: { type: 'account', account } };
}
