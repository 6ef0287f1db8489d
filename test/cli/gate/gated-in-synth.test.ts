import { gatedInSynth } from '../../../src/cli/gate/gated-in-synth';
import { temporaryDirectory } from '../../helpers/temporary-directory';
import { synthesizedSecrets } from './synthesized-secrets';

const TAGS = { RotationTwin: 'staging/orders/db', RotationFunctionVersion: '0123456789ab' };

const synthesized = () =>
  synthesizedSecrets([
    { name: 'prod/orders/db', tags: TAGS },
    { name: 'prod/orders/token', tags: { RotationFunctionVersion: '0123456789ab' } },
    { name: 'prod/orders/bare' },
  ]);

test('finds the secrets that name a twin, and no other', () => {
  expect(gatedInSynth({ directory: synthesized(), stack: 'prod-*' })).toEqual([
    { secret: 'prod/orders/db', twin: 'staging/orders/db', version: '0123456789ab' },
  ]);
});

test('throws when no stack matches', () => {
  expect(() => gatedInSynth({ directory: synthesized(), stack: 'dev-*' })).toThrow(
    "'--stack' must match a stack of the project, got 'dev-*': its stacks are prod-security",
  );
});

test('throws when nothing was synthesized', () => {
  const directory = temporaryDirectory();
  expect(() => gatedInSynth({ directory, stack: 'prod-*' })).toThrow(
    `'--synth' must be a directory that cdktf synth has written, got '${directory}': run cdktf synth`,
  );
});
