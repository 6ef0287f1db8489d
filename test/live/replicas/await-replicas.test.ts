import { awaitReplicas } from '../../../src/live/replicas/await-replicas';
import type { ReplicationState } from '../../../src/live/replicas/replication';

const SECRET = { secret: 'prod/orders/db' };
const state = (status: string, current: string | undefined = 'v2'): ReplicationState => ({
  secret: 'prod/orders/db',
  current: 'v2',
  replicas: [{ region: 'eu-west-1', status, ...(current && { current }) }],
});

/** Answers with one state after another, the last forever, on a clock of its own. */
function world(...answers: readonly [ReplicationState, ...ReplicationState[]]) {
  const notes: string[] = [];
  const rest = [...answers];
  let time = 100;
  const ports = {
    read: async () => (rest.length > 1 ? rest.shift() : rest[0]) as ReplicationState,
    now: () => time,
    pause: async (seconds: number) => {
      time += seconds;
    },
    note: (text: string) => void notes.push(text),
  };
  return { ports, notes };
}

test('ends at once when every replica has the current version', async () => {
  const { ports, notes } = world(state('InSync'));
  expect(await awaitReplicas([SECRET], 600, ports)).toEqual({ passed: true, seconds: 0, secrets: [state('InSync')] });
  expect(notes).toEqual(['replicas in sync: 1 of 1 after 0 s']);
});

test('waits for a copy in progress, and for one that is in sync with an older version', async () => {
  const { ports, notes } = world(state('InProgress', undefined), state('InSync', 'v1'), state('InSync'));
  expect(await awaitReplicas([SECRET], 600, ports)).toMatchObject({ passed: true, seconds: 10 });
  expect(notes).toEqual(['replicas in sync: 0 of 1 after 0 s', 'replicas in sync: 1 of 1 after 10 s']);
});

test('a secret without a value is in sync with a copy that has none', async () => {
  const { current: _, ...empty } = state('InSync', undefined);
  const replicas = [{ region: 'eu-west-1', status: 'InSync' }];
  const { ports } = world({ ...empty, replicas });
  expect(await awaitReplicas([SECRET], 600, ports)).toMatchObject({ passed: true });
});

test('fails when the time is up', async () => {
  const { ports } = world(state('InSync', 'v1'));
  expect(await awaitReplicas([SECRET], 12, ports)).toMatchObject({ passed: false, seconds: 12 });
});

test('waits for a replica that is declared and that AWS does not list, until the time is up', async () => {
  const { ports } = world(state('Missing', undefined));
  expect(await awaitReplicas([SECRET], 600, ports)).toMatchObject({ passed: false, seconds: 600 });
});

test('does not wait for a replica that has failed, but for the others', async () => {
  const both = (status: string): ReplicationState => ({
    ...state('Failed', undefined),
    replicas: [
      { region: 'eu-north-1', status: 'Failed', message: 'name exists' },
      { region: 'eu-west-1', status, current: 'v2' },
    ],
  });
  const { ports } = world(both('InProgress'), both('InSync'));
  expect(await awaitReplicas([SECRET], 600, ports)).toMatchObject({ passed: false, seconds: 5 });
});
