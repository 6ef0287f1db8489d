import { Label } from '../../model/staging-label';
import { LiveError } from '../live-error';
import { holderOf, type SecretState } from '../versions/secret-state';
import type { SecretVersions } from '../versions/secret-versions';
import { type Places, settleLabels } from '../versions/settle-labels';
import type { RollbackPlan } from './rollback-plan';
import { type TestPorts, testPrevious } from './test-previous';

export interface RollbackPorts extends TestPorts {
  readonly versions: SecretVersions;
  /** Tells what an interruption would otherwise hide. */
  readonly note: (text: string) => void;
}

/**
 * Moves AWSCURRENT back. While the previous version is tested it carries AWSPENDING, as the function demands; that also
 * keeps a rotation from starting. A label of its own marks the way, so that an interrupted run can be repeated.
 *
 * @returns the secret afterwards
 * @throws `LiveError` when the version does not work or AWS refuses; the labels are then as they were
 */
export async function runRollback(plan: RollbackPlan, ports: RollbackPorts): Promise<SecretState> {
  if (!plan.moved) await moveBack(plan, ports);
  return finish(plan, ports);
}

/** Tries twice: a run that fails after all is done would be repeated, and that would move AWSCURRENT forward again. */
async function finish(plan: RollbackPlan, ports: RollbackPorts, tries = 2): Promise<SecretState> {
  try {
    await settleLabels(await ports.versions.describe(plan.secret.arn), nowhere(), ports.versions);
    return await ports.versions.describe(plan.secret.arn);
  } catch (error) {
    if (tries > 1) return finish(plan, ports, tries - 1);
    throw leftOver(
      ports,
      `'${plan.secret.name}' has ${Label.current} on ${plan.to.id} now, but the labels of the way there are still on it: run the command again\n${textOf(error)}`,
    );
  }
}

/** After an interruption nobody looks at errors any more, but labels that are left over must be known of. */
function leftOver({ signal, note }: RollbackPorts, message: string): LiveError {
  if (signal.aborted) note(message);
  return new LiveError(message);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function moveBack(plan: RollbackPlan, ports: RollbackPorts): Promise<void> {
  const { secret, from, to } = plan;
  try {
    await settleLabels(secret, staged(plan), ports.versions);
    await testPrevious(plan, ports);
    // Up to here all can be undone; whoever interrupts later gets a whole rollback.
    ports.signal.throwIfAborted();
    await ports.versions.moveLabel({ secretId: secret.arn, label: Label.current, from: from.id, to: to.id });
  } catch (error) {
    // A call that failed here may have succeeded there.
    if (!(await isMoved(plan, ports, error))) throw error;
  }
}

/** Puts the labels back unless AWSCURRENT has moved after all. */
async function isMoved(plan: RollbackPlan, ports: RollbackPorts, cause: unknown): Promise<boolean> {
  try {
    const now = await ports.versions.describe(plan.secret.arn);
    if (holderOf(now, Label.current)?.id === plan.to.id) return true;
    await settleLabels(now, before(plan), ports.versions);
    return false;
  } catch (error) {
    throw leftOver(
      ports,
      `'${plan.secret.name}' must get its labels back, but that failed too: run the command again\n${textOf(cause)}\n${textOf(error)}`,
    );
  }
}

function staged({ secret, to, test }: RollbackPlan): Places {
  const pending = test.kind === 'function' ? to.id : holderOf(secret, Label.pending)?.id;
  return new Map([
    [Label.rollback, to.id],
    [Label.pending, pending],
  ]);
}

/** AWSPENDING beside the mark is what an interrupted run has left: it did not belong there before that run. */
function before({ secret, to }: RollbackPlan): Places {
  const pending = holderOf(secret, Label.pending);
  const leftover = pending?.id === to.id && pending.labels.includes(Label.rollback);
  return new Map([
    [Label.pending, leftover ? undefined : pending?.id],
    [Label.rollback, undefined],
  ]);
}

/** AWSPENDING on no version is one of the two states in which AWS starts the next rotation. */
function nowhere(): Places {
  return new Map([
    [Label.pending, undefined],
    [Label.rollback, undefined],
  ]);
}
