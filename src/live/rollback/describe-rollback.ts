import { Label } from '../../model/staging-label';
import type { SecretState } from '../versions/secret-state';
import type { RollbackPlan } from './rollback-plan';
import type { RollbackResult } from './rollback-result';

/** The result of a plan, or of a plan that was carried out. */
export function describeRollback(plan: RollbackPlan, after?: SecretState): RollbackResult {
  const { secret, from, to, test } = plan;
  return {
    secret: secret.name,
    acted: after !== undefined,
    from: from.id,
    to: to.id,
    test: test.kind === 'function' ? 'rotation function' : 'none',
    ...(test.kind === 'none' && { reason: test.reason }),
    steps: steps(plan),
    before: secret.versions,
    ...(after && { after: after.versions }),
  };
}

function steps({ from, to, test, moved }: RollbackPlan): string[] {
  if (moved) {
    return [`finish an interrupted rollback: ${Label.current} is on ${to.id} already, remove the labels that it left`];
  }
  return [
    test.kind === 'function'
      ? `put ${Label.pending} on ${to.id} and have ${test.functionArn} test it; stop when it does not work`
      : `test nothing, because: ${test.reason}`,
    `move ${Label.current} from ${from.id} to ${to.id}; AWS moves ${Label.previous} to ${from.id}`,
    `remove ${Label.pending}`,
  ];
}
