import { settled } from '../process/settled';
import { resourceCount, type Stack } from '../stacks/stack';
import { accessRows } from './access-rows';
import type { AccountProvider } from './accounts/account-provider';
import type { Sessions } from './accounts/sessions';
import { checks } from './checks';
import { readAsConsumer } from './consumer-read';
import { findInFiles } from './find-in-files';
import { inParallel } from './in-parallel';
import { takeInventory } from './inventory';
import type { SandboxResult } from './result';
import { LOCAL_HOST } from './rotation/local-postgres';
import type { RotationProof } from './rotation/prove-rotation';
import { type SecondPlanOptions, secondPlan } from './second-plan';
import { secretValues } from './secret-values';
import { readersOf, synthesizedAccess } from './synthesized-access';

export interface ProveOptions extends SecondPlanOptions {
  readonly providers: readonly AccountProvider[];
  readonly sessions: Sessions;
  readonly workDirectory: string;
  readonly rotation: RotationProof;
  readonly note: (text: string) => void;
}

/** A plan keeps a processor busy; more at a time gain nothing on a small machine. */
const PLANS_AT_A_TIME = 2;

/** Looks at what a deployment has left, through the APIs and in the files, and judges it. */
export async function prove(stacks: readonly Stack[], options: ProveOptions): Promise<SandboxResult> {
  let planned = 0;
  const plans = inParallel(stacks, PLANS_AT_A_TIME, async (stack) => {
    const plan = await secondPlan(stack, options);
    planned += 1;
    options.note(`[${planned}/${stacks.length}] ${stack.name}  planned again`);
    return plan;
  });
  const [secondPlans, seen] = await settled([plans, look(stacks, options)]);
  const { values, ...shown } = seen;
  const search = { values: values.size, ...findInFiles(options.workDirectory, values) };
  const { rotation } = options;
  const judged = checks({ ...shown, secondPlans, search, rotation });
  return {
    passed: judged.every(({ passed }) => passed),
    checks: judged,
    stacks: stacks.map((stack) => ({ name: stack.name, resources: resourceCount(stack) })),
    ...shown,
    rotation,
    secondPlans,
    search,
  };
}

async function look(stacks: readonly Stack[], { providers, sessions }: ProveOptions) {
  const inventory = await takeInventory(providers, sessions);
  const accesses = synthesizedAccess(stacks);
  const reads = await readAsConsumer(readersOf(accesses), { inventory, sessions });
  const configuration = JSON.stringify([LOCAL_HOST, ...stacks.map((stack) => stack.configuration)]);
  const values = await secretValues(inventory.secrets, { providers, sessions, configuration });
  return { inventory, access: accessRows(accesses), reads, values };
}
