import type { Command } from '../command/command';
import { access } from './access';
import { deploymentPolicy } from './deployment-policy';
import { gate } from './gate';
import { guardrails } from './guardrails';
import { prune } from './prune';
import { replicas } from './replicas';
import { report } from './report';
import { review } from './review';
import { rollback } from './rollback';
import { sandbox } from './sandbox';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  sandbox,
  access,
  review,
  guardrails,
  deploymentPolicy,
  gate,
  replicas,
  rollback,
  prune,
  report,
];
