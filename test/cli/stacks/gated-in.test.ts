import { gatedIn } from '../../../src/cli/stacks/gated-in';
import { readStacks } from '../../../src/cli/stacks/read-stacks';
import { synthesizedSecrets } from '../gate/synthesized-secrets';

const TAGS = { RotationTwin: 'staging/orders/db', RotationFunctionVersion: '0123456789ab' };

test('finds the secrets that name a twin, and no other', () => {
  const directory = synthesizedSecrets([
    { name: 'prod/orders/db', tags: TAGS },
    { name: 'prod/orders/token', tags: { RotationFunctionVersion: '0123456789ab' } },
    { name: 'prod/orders/bare' },
  ]);
  expect(readStacks(directory, '*').flatMap(gatedIn)).toEqual([
    { secret: 'prod/orders/db', twin: 'staging/orders/db', version: '0123456789ab' },
  ]);
});
