import { judgePolicy, type MembersOfOrganization } from './judge-policy';
import { type NotifiedSecret, notificationOf } from './notification';
import type { Result, Results } from './results';
import type { Secrets } from './secrets';

/** What the function needs: who belongs to the organization, and what it calls. */
export interface PolicyPorts {
  readonly members: MembersOfOrganization;
  readonly secrets: Secrets;
  readonly results: Results;
  /** Writes one line of the log. */
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
}

/**
 * Answers a rule of AWS Config: the policy of a secret that has changed, or of all secrets of the account and Region. A
 * change of a policy alone changes no configuration item, so that the schedule is what finds it.
 *
 * @throws when the event is none of AWS Config, or a call fails: AWS Config asks again
 */
export async function reportPolicies(event: unknown, ports: PolicyPorts): Promise<void> {
  const { secrets, results, log } = ports;
  const asked = notificationOf(event);
  const found: Result[] = [];
  if (asked.kind === 'change') found.push(await resultFor(asked.secret, ports));
  else {
    for (const { arn, owned } of await secrets.list()) {
      if (!owned) found.push(await resultFor({ arn, resourceId: arn, gone: false }, ports));
    }
  }
  await results.put(found, asked);
  const broken = found.filter(({ compliance }) => compliance === 'NON_COMPLIANT').length;
  log({ asked: asked.kind, secrets: found.length, broken });
}

async function resultFor({ arn, resourceId, gone }: NotifiedSecret, ports: PolicyPorts): Promise<Result> {
  const policy = gone ? 'gone' : await ports.secrets.policyOf(arn);
  if (policy === 'gone') return { resourceId, compliance: 'NOT_APPLICABLE' };
  if (policy === 'refused') {
    const annotation =
      'Its policy cannot be read: it or a guardrail denies GetResourcePolicy, so that nothing is proven';
    return { resourceId, compliance: 'NON_COMPLIANT', annotation };
  }
  const document = policy === 'none' ? undefined : policy.document;
  return { resourceId, ...judgePolicy({ arn, document }, ports.members) };
}
