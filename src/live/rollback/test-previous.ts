import { Label } from '../../model/staging-label';
import { LiveError } from '../live-error';
import type { RollbackPlan } from './rollback-plan';
import type { TestAnswer, TestInvoker } from './test-invoker';

export interface TestPorts {
  readonly invoke: TestInvoker;
  readonly signal: AbortSignal;
}

/**
 * Has the secret's own function test the version that AWSCURRENT shall go to; it carries AWSPENDING now, as the
 * function demands.
 *
 * @throws `LiveError` when the version does not work, or could not be tested
 */
export async function testPrevious({ secret, to, test }: RollbackPlan, { invoke, signal }: TestPorts): Promise<void> {
  if (test.kind === 'none') return;
  const { functionArn } = test;
  const answer = await invoke({ functionArn, secretArn: secret.arn, versionId: to.id, signal });
  if (!answer.works) throw refusal(secret.name, functionArn, answer);
}

function refusal(name: string, functionArn: string, answer: TestAnswer & { works: false }): LiveError {
  const subject = `'${Label.previous}' of '${name}'`;
  const logs = `see the log group /aws/lambda/${functionArn.split(':')[6] ?? functionArn}`;
  if (
    answer.reason?.startsWith(`'${Label.pending}' of`) &&
    answer.reason.includes('the target system refused version')
  ) {
    return new LiveError(
      `${subject} must work before it becomes current, but the system refuses it: its password has been replaced, as it is when a single user rotates; rotate again with aws secretsmanager rotate-secret --secret-id ${name}`,
    );
  }
  return new LiveError(
    `${subject} must be tested before it becomes current, but the test failed with ${answer.error}${answer.reason ? ` (${answer.reason})` : ''}: ${logs}`,
  );
}
