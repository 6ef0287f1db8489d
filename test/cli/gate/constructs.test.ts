import { dirname } from 'node:path';
import { Rotation } from '../../../src';
import { gatedIn } from '../../../src/cli/stacks/gated-in';
import { readStacks } from '../../../src/cli/stacks/read-stacks';
import { CODE, MONTHLY, RotationWorld } from '../../helpers/synth/rotation';
import { synthesized } from '../../helpers/synth/synthesized';

test('the gate finds what provenBy writes, with the version of the code, and no secret without it', () => {
  const stacks = synthesized((app) => {
    const world = new RotationWorld(app);
    const options = { engine: 'random-value', schedule: MONTHLY, operations: world.operations, code: CODE } as const;
    world.secret(Rotation.ownFunction({ ...options, provenBy: 'staging/orders/token' }), { name: 'prod/orders/token' });
    world.secret(Rotation.ownFunction(options), { name: 'prod/orders/other' }, 'Other');
  });
  expect(readStacks(dirname(stacks), 'security').flatMap(gatedIn)).toEqual([
    {
      secret: 'prod/orders/token',
      twin: 'staging/orders/token',
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    },
  ]);
});
