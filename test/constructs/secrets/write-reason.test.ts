import { RotationSchedule } from '../../../src';
import type { IRotation } from '../../../src/constructs/rotation/i-rotation';
import { Organization } from '../../helpers/synth/organization';
import { resources, synth } from '../../helpers/synth/synth';

const REASON = 'The vendor sends the first value';
const BY_FUNCTION: IRotation = {
  strategy: 'random-value',
  schedule: RotationSchedule.days(60, { windowHours: 4 }),
  tags: () => ({}),
  bind: () => {},
};

function tagsAfter(grant: (organization: Organization) => void, rotation?: IRotation) {
  const stacks = synth((app) => grant(new Organization(app, rotation === undefined ? {} : { rotation })));
  return resources(stacks('security'), 'aws_secretsmanager_secret')['Database/Resource']?.tags;
}

test('a grant to write what a function rotates needs a reason', () => {
  expect(() => tagsAfter(({ secret, consumer }) => secret.grants.write(consumer), BY_FUNCTION)).toThrow(
    "security/Database: `reason` must be given to write 'prod/orders/database', because a function rotates it and promotes what works: say why the role puts values, or let the function make them",
  );
});

test('the reasons become one tag of the secret, whatever their order', () => {
  const grant = (reasons: readonly string[]) =>
    tagsAfter(({ secret, consumer }) => {
      for (const reason of reasons) secret.grants.write(consumer, { reason });
    }, BY_FUNCTION);
  const tags = grant([REASON, 'Migration until summer']);
  expect(tags).toMatchObject({ App: 'orders', WriteReason: `Migration until summer / ${REASON}` });
  expect(grant(['Migration until summer', REASON, REASON])).toEqual(tags);
});

test.each(['short', 'x'.repeat(257), 'with a <bracket> in it'])(
  'throws for a reason that can be no tag: %s',
  (reason) => {
    expect(() => tagsAfter(({ secret, consumer }) => secret.grants.write(consumer, { reason }), BY_FUNCTION)).toThrow(
      `security/Database: \`reason\` must be 10 to 256 letters, digits, spaces or _.:/=+-@, because it becomes a tag, got ${reason.length} characters`,
    );
  },
);

test('what no function rotates is written without a reason, and has no such tag', () => {
  expect(tagsAfter(({ secret, consumer }) => secret.grants.write(consumer))).not.toHaveProperty('WriteReason');
  expect(tagsAfter(({ secret, consumer }) => secret.grants.write(consumer, { reason: REASON }))).not.toHaveProperty(
    'WriteReason',
  );
});
