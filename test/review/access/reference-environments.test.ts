import { dirname } from 'node:path';
import type { Environment } from '../../../src/environment';
import { type Access, AccessQueries, readSynth } from '../../../src/review';
import { ENVIRONMENTS, referenceStacks } from '../../helpers/synth/reference-stacks';

const world = readSynth(dirname(referenceStacks()));
const queries = new AccessQueries(world);
const readers = queries.readers();

const shown = ({ subject, target }: Access) => `${subject.label} ${target.name} ${target.region}`;
const of = (environment: string, kind: 'declared' | 'delegated') =>
  readers.filter(({ subject, target }) => target.environment === environment && subject.kind === kind);

/** Whether the role is that of the function which rotates the secret. */
const isRotator = ({ subject, target }: Access) =>
  subject.label.startsWith(`role/rotate-${target.name.replaceAll('/', '-')}`);

test('nothing of the reference stacks is left unresolved', () => {
  expect(world.unresolved).toEqual([]);
});

describe.each<Environment>(ENVIRONMENTS)('in $name', (environment) => {
  const { name, secrets, regions, accounts, deploymentRole, people } = environment;
  const everywhere = [regions.primary, ...regions.replicas];

  const decoys = environment.audit?.decoys ?? [];
  const isDecoy = ({ target }: Access) => decoys.some((decoy) => target.name === `${name}/${decoy.name}`);

  const emergency = people?.breakGlass === undefined ? [] : ['break-glass'];

  /** Functions that log in with the secret to rotate others. */
  const rotatorsThrough = (superuser: string) =>
    secrets
      .filter(({ rotation }) => 'superuser' in rotation && rotation.superuser === superuser)
      .map((secret) => `rotate-${name}-${secret.name.replaceAll('/', '-')}`);

  test('the readers are exactly those of the data, in each Region, and the function that rotates the secret', () => {
    const declared = secrets.flatMap((secret) =>
      [...secret.readers.map((reader) => reader.name), ...emergency, ...rotatorsThrough(secret.name)].flatMap(
        (reader) => everywhere.map((region) => `role/${reader} ${name}/${secret.name} ${region}`),
      ),
    );
    const found = of(name, 'declared');
    const workloads = found.filter((access) => !isRotator(access));
    expect(workloads.map(shown).sort()).toEqual(declared.sort());
    const rotated = secrets
      .filter(({ rotation }) => rotation.kind !== 'none')
      .map((secret) => `${name}/${secret.name}`);
    expect(rotated).toEqual(expect.arrayContaining(found.filter(isRotator).map(({ target }) => target.name)));
  });

  test('nothing is not proven', () => {
    expect(
      readers.filter(({ target, answer }) => target.environment === name && answer.verdict === 'not-proven'),
    ).toEqual([]);
  });

  test('a reader of one environment is in the environment', () => {
    expect(new Set(of(name, 'declared').map(({ subject }) => subject.environment))).toEqual(new Set([name]));
  });

  // Terraform reads what it puts; what others put is refused to it by the secret's policy.
  const isSeeded = (entry: (typeof secrets)[number] | undefined) => entry?.value.kind !== 'external';

  test('beyond that only people of the data, and deployment where it puts the value, can read as delegated to the account', () => {
    const role = (path: string) => `arn:aws:iam::${accounts.security}:role/${path}`;
    const set = (of: string) =>
      role(`aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_${of}_????????????????`);
    for (const { subject, answer, target } of of(name, 'delegated').filter((access) => !isDecoy(access))) {
      expect(subject.label).toBe(`account ${accounts.security}`);
      const secret = secrets.find((entry) => target.name === `${name}/${entry.name}`);
      const conditions = answer.verdict === 'allowed-if' ? answer.conditions : [];
      const readers = conditions.map((term) => ({
        role: term.find(({ key }) => key === 'aws:PrincipalArn')?.values,
        application: term.find(({ key }) => key === 'aws:PrincipalTag/App')?.values,
      }));
      const application = [secret?.name.split('/')[0]];
      const open = (secret?.people ?? []).map((of) => ({ role: [set(of)], application }));
      const deployment = isSeeded(secret) ? [{ role: [role(deploymentRole)] }] : [];
      expect(readers).toEqual(expect.arrayContaining([...deployment, ...open]));
    }
    const delegated = secrets.filter((entry) => isSeeded(entry) || (entry.people ?? []).length > 0);
    const found = of(name, 'delegated').filter((access) => !isDecoy(access));
    expect(found).toHaveLength(delegated.length * everywhere.length);
  });

  test('a decoy is read by deployment alone, which put its value, in the account and the Regions where it lies', () => {
    const expected = decoys.flatMap(({ account, name: decoy }) => {
      const id = account === 'security' ? accounts.security : accounts.workloads[account];
      const role = `arn:aws:iam::${id}:role/${deploymentRole}`;
      return everywhere.map((region) => `account ${id} ${name}/${decoy} ${region} as ${role}`);
    });
    const roles = ({ answer }: Access) =>
      answer.verdict === 'allowed-if'
        ? answer.conditions.map((term) => term.find(({ key }) => key === 'aws:PrincipalArn')?.values.join())
        : ['anybody'];
    const found = readers.filter((access) => access.target.environment === name && isDecoy(access));
    const told = found.flatMap((access) => [...new Set(roles(access))].map((role) => `${shown(access)} as ${role}`));
    expect(told.sort()).toEqual(expected.sort());
  });

  test('nobody writes but writers of the data and the function that rotates the secret', () => {
    const writers = world.secrets
      .filter(({ origin }) => origin.environment === name)
      .flatMap((secret) => queries.whoCan('write', secret))
      .filter((access) => access.subject.kind === 'declared' && !isRotator(access));
    const declared = secrets.flatMap(({ writers: names = [] }) => names);
    expect(writers.map(({ subject }) => subject.label)).toEqual(declared.map((writer) => `role/${writer}`));
  });
});
