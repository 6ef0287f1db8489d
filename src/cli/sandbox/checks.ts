import { Label } from '../../model/staging-label';
import type { AccessRow } from './access-rows';
import type { ConsumerRead } from './consumer-read';
import type { Inventory } from './inventory';
import type { ValueSearch } from './result';
import type { RotationProof } from './rotation/prove-rotation';
import type { Check } from './rotation/rotation-checks';
import { rotationChecks } from './rotation/rotation-checks';
import type { SecondPlan } from './second-plan';

export interface Evidence {
  readonly inventory: Inventory;
  readonly access: readonly AccessRow[];
  readonly reads: readonly ConsumerRead[];
  readonly secondPlans: readonly SecondPlan[];
  readonly search: ValueSearch;
  readonly rotation: RotationProof;
}

/** Judges what was found. A check that had nothing to look at fails: it would prove nothing. */
export function checks({ inventory, access, reads, secondPlans, search, rotation }: Evidence): Check[] {
  return [
    replication(inventory),
    consumerRead(inventory, reads),
    proven(access),
    ...rotationChecks(rotation),
    secondPlan(secondPlans),
    noValueInFiles(search),
  ];
}

function replication({ secrets }: Inventory): Check {
  const primaries = secrets.filter(({ replica }) => !replica);
  const behind = primaries.flatMap(({ name, replicas }) =>
    replicas.filter(({ status }) => status !== 'InSync').map(({ region, status }) => `${name} in ${region}: ${status}`),
  );
  const detail = behind.join(', ') || `secrets: ${primaries.length}, replicas: ${secrets.length - primaries.length}`;
  return {
    name: 'secrets exist and replicas are in sync',
    passed: primaries.length > 0 && behind.length === 0,
    detail,
  };
}

function consumerRead({ secrets }: Inventory, reads: readonly ConsumerRead[]): Check {
  const needed = secrets.some(({ replica }) => replica) ? 2 : 1;
  const complete = reads.every(({ length, stages }) => length > 0 && stages.includes(Label.current));
  const detail =
    reads.length === 0 ? 'no role may read a secret that has a value' : reads.map(({ region }) => region).join(', ');
  return {
    name: 'the consumer role reads its secret in each Region',
    passed: reads.length >= needed && complete,
    detail,
  };
}

function proven(access: readonly AccessRow[]): Check {
  const open = access.filter(({ verdict }) => verdict === 'not-proven');
  const readers = access.filter(({ kind }) => kind === 'declared').length;
  return {
    name: 'who can read which secret is proven',
    passed: readers > 0 && open.length === 0,
    detail: open.map(({ principal, secret }) => `${principal} ${secret}`).join(', ') || `readers: ${readers}`,
  };
}

function secondPlan(plans: readonly SecondPlan[]): Check {
  const changed = plans.filter(({ empty }) => !empty);
  const detail = changed.map(({ stack, changes }) => `${stack}: ${changes.join(', ') || 'outputs'}`).join('; ');
  return {
    name: 'a second plan of each stack is empty',
    passed: plans.length > 0 && changed.length === 0,
    detail: detail || `stacks: ${plans.length}`,
  };
}

function noValueInFiles({ values, files, found }: ValueSearch): Check {
  return {
    name: 'no secret value is in a state, plan or log file',
    passed: values > 0 && found.length === 0,
    detail: found.join(', ') || `values: ${values}, files: ${files}`,
  };
}
