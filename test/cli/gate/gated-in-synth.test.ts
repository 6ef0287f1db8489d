import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatedInSynth } from '../../../src/cli/gate/gated-in-synth';
import { temporaryDirectory } from '../../helpers/temporary-directory';

const TAGS = { RotationTwin: 'staging/orders/db', RotationFunctionVersion: '0123456789ab' };

function synthesized(): string {
  const directory = temporaryDirectory();
  const secrets = {
    gated: { name: 'prod/orders/db', tags: TAGS },
    free: { name: 'prod/orders/token', tags: { RotationFunctionVersion: '0123456789ab' } },
    bare: { name: 'prod/orders/bare' },
  };
  mkdirSync(join(directory, 'stacks/prod-security'), { recursive: true });
  const configuration = JSON.stringify({ resource: { aws_secretsmanager_secret: secrets } });
  writeFileSync(join(directory, 'stacks/prod-security/cdk.tf.json'), configuration);
  const stacks = { 'prod-security': { name: 'prod-security', workingDirectory: 'stacks/prod-security' } };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ stacks }));
  return directory;
}

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
