import { main } from '../../../src/cli/main';
import { project, synthFiles } from '../../helpers/review/review-project';
import { testContext } from '../test-context';

const files = synthFiles('cdktf.out', { resource: {} });

async function run(...args: readonly string[]) {
  const context = testContext({ cwd: project(files) });
  const exitCode = await main(args, context);
  return { exitCode, printed: context.printed, noted: context.noted };
}

describe.each(['access', 'review'])('%s refuses', (command) => {
  const words = command === 'access' ? ['access', 'matrix'] : ['review'];

  test.each([
    [
      'a condition key that is given twice',
      ['--context', 'aws:SourceVpc=vpc-1', '--context', 'aws:SourceVpc=vpc-2'],
      "'--context' must give aws:SourceVpc once: remove one of the two",
    ],
    [
      'a condition key in two spellings, which AWS takes for one',
      ['--context', 'aws:SourceVpc=vpc-1', '--context', 'AWS:sourcevpc=vpc-1'],
      "'--context' must give AWS:sourcevpc once: remove one of the two",
    ],
    [
      'two accounts of one environment',
      ['--account', 'prod=111111111111', '--account', 'prod=222222222222'],
      "'--account' must give prod once: remove one of the two",
    ],
  ])('%s', async (_, options, message) => {
    expect(await run(...words, ...options)).toEqual({ exitCode: 2, printed: [], noted: [message] });
  });
});

test('review reads texts of AWS managed policies, as access does', async () => {
  const { exitCode, noted } = await run('review', '--managed-policies', 'none.json');
  expect(exitCode).toBe(1);
  expect(noted).toEqual([
    expect.stringMatching(/^'--managed-policies' must name a file with JSON that can be read, got '.*none\.json'$/),
  ]);
});
