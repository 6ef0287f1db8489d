import { join } from 'node:path';
import { requireTerraform } from '../../../src/cli/terraform/require-terraform';
import { fakeCommand } from '../../helpers/fake-command';

const NEVER = new AbortController().signal;
const REMEDY = 'install Terraform 1.11 or newer from https://developer.hashicorp.com/terraform/install';

function terraform(version: string): string {
  return fakeCommand('terraform', `echo 'Some notice'; echo '{"terraform_version": "${version}"}'`);
}

test('finds a Terraform that is new enough, whatever it prints before', async () => {
  const PATH = terraform('1.11.0');

  expect(await requireTerraform({ PATH }, NEVER)).toBe(join(PATH, 'terraform'));
});

test('throws when Terraform is missing', async () => {
  await expect(requireTerraform({ PATH: '' }, NEVER)).rejects.toThrow(
    `'terraform' must be on the PATH, but it is not: ${REMEDY}`,
  );
});

test('throws when Terraform is too old', async () => {
  const PATH = terraform('1.10.5');

  await expect(requireTerraform({ PATH }, NEVER)).rejects.toThrow(
    `'terraform' must be version 1.11.0 or newer, got 1.10.5 from ${PATH}/terraform: ${REMEDY}`,
  );
});

test('throws when what is called terraform is something else', async () => {
  const PATH = fakeCommand('terraform', 'echo hello');

  await expect(requireTerraform({ PATH }, NEVER)).rejects.toThrow(
    `'terraform' must be version 1.11.0 or newer, got no version from ${PATH}/terraform: ${REMEDY}`,
  );
});
