import { main } from '../../../src/cli/main';
import type { EnvironmentReport } from '../../../src/review/report/report';
import { testContext } from '../../cli/test-context';
import { project, synthFiles } from '../../helpers/review/review-project';
import { blocksOf, type Input } from './remedy-case';

/**
 * What `cdktf-aws-secrets review` says of an input.
 *
 * @param before with what it is compared. @default - with nothing
 */
export async function reviewed(input: Input, before?: Input): Promise<readonly EnvironmentReport[]> {
  const base = before === undefined ? {} : synthFiles('base', blocksOf(before));
  const cwd = project({ ...synthFiles('cdktf.out', blocksOf(input)), ...base, ...input.files });
  const context = testContext({ cwd });
  const args = [...(before === undefined ? [] : ['--base', 'base']), ...(input.args ?? [])];
  await main(['review', '--format', 'json', ...args], context);
  return JSON.parse(context.printed.join('\n')).environments;
}
