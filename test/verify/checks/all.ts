import type { Check } from '../check';
import { consoleSwitch } from './console-switch';
import { functionInVpc } from './function-in-vpc';
import { keyUseOfReplication } from './key-use-of-replication';
import { policyOfReplica } from './policy-of-replica';
import { rotateWithoutInvoke } from './rotate-without-invoke';
import { rotationReachesReplica } from './rotation-reaches-replica';
import { emptyKeyUpdate, handshakeDenied, taggedCreate } from './under-guardrails';

/** Every check, in the order in which they run: what waits longest comes last. */
export const CHECKS: readonly Check[] = [
  policyOfReplica,
  rotationReachesReplica,
  rotateWithoutInvoke,
  taggedCreate,
  emptyKeyUpdate,
  handshakeDenied,
  keyUseOfReplication,
  functionInVpc,
  consoleSwitch,
];
