import { type SourceRequest, secretSource } from '../../../src/cli/stacks/secret-source';
import { temporaryDirectory } from '../../helpers/temporary-directory';
import { synthesizedSecrets } from '../gate/synthesized-secrets';

const source = (given: Partial<SourceRequest>) =>
  secretSource({ command: 'gate', usage: '<prod-secret>', names: [], cwd: __dirname, ...given });

test('gives back names without reading a stack', () => {
  expect(source({ names: ['prod/orders/db'] })).toEqual({ names: ['prod/orders/db'], stacks: [] });
});

test('reads the stacks that match', () => {
  const { names, stacks } = source({ synth: synthesizedSecrets([]), stack: 'prod-*' });
  expect([names, stacks.map(({ name }) => name)]).toEqual([[], ['prod-security']]);
});

test('throws when no stack matches', () => {
  expect(() => source({ synth: synthesizedSecrets([]), stack: 'dev-*' })).toThrow(
    "'--stack' must match a stack of the project, got 'dev-*': its stacks are prod-security",
  );
});

test('throws when nothing was synthesized', () => {
  const directory = temporaryDirectory();
  expect(() => source({ synth: directory, stack: 'prod-*' })).toThrow(
    `'--synth' must be a directory that cdktf synth has written, got '${directory}': run cdktf synth`,
  );
});

test.each<Partial<SourceRequest>>([
  {},
  { synth: 'cdktf.out' },
  { stack: 'prod-*' },
  { names: ['prod/orders/db'], stack: 'prod-*' },
  { names: ['prod/orders/db'], synth: 'cdktf.out', stack: 'prod-*' },
])('throws for %j, which is both or neither', (given) => {
  expect(() => source(given)).toThrow(
    expect.objectContaining({
      exitCode: 2,
      message: "'gate': Either <prod-secret>, or --synth and --stack must be given: see cdktf-aws-secrets gate --help",
    }),
  );
});
