import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProviderMirror } from '../../../src/cli/terraform/provider-mirror';
import { temporaryDirectory } from '../../helpers/temporary-directory';

const AWS = 'registry.terraform.io/hashicorp/aws';

function mirror(...files: string[]): string {
  const directory = temporaryDirectory();
  for (const file of files) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), '');
  }
  return directory;
}

test('finds the newest accepted version of an unpacked provider, and what else the mirror holds', () => {
  const directory = mirror(
    `${AWS}/5.99.0/linux_amd64/p`,
    `${AWS}/5.100.0/linux_amd64/p`,
    `${AWS}/6.9.0/linux_amd64/p`,
    `${AWS}/6.10.0/darwin_arm64/p`,
    `${AWS}/7.0.0/linux_amd64/p`,
    'registry.terraform.io/hashicorp/random/3.7.0/linux_amd64/p',
    'registry.terraform.io/hashicorp/archive/2.7.0/darwin_arm64/p',
  );

  expect(findProviderMirror([directory], 'linux_amd64')).toEqual({
    directory,
    awsVersion: '6.9.0',
    providers: [AWS, 'registry.terraform.io/hashicorp/random'],
  });
});

test('finds a packed provider', () => {
  const directory = mirror(
    `${AWS}/terraform-provider-aws_6.1.0_linux_amd64.zip`,
    `${AWS}/terraform-provider-aws_6.2.0_darwin_arm64.zip`,
    `${AWS}/index.json`,
  );

  expect(findProviderMirror([directory], 'linux_amd64')).toEqual({ directory, awsVersion: '6.1.0', providers: [AWS] });
});

test('takes the first directory that has a suitable provider', () => {
  const tooOld = mirror(`${AWS}/5.0.0/linux_amd64/p`);
  const first = mirror(`${AWS}/5.100.0/linux_amd64/p`);
  const second = mirror(`${AWS}/6.0.0/linux_amd64/p`);

  expect(findProviderMirror(['/does/not/exist', tooOld, first, second], 'linux_amd64')?.directory).toBe(first);
});

test('passes over a link to a package that is gone', () => {
  const directory = mirror(`${AWS}/5.100.0/note`);
  symlinkSync(join(directory, 'gone'), join(directory, AWS, '5.100.0', 'linux_amd64'));

  expect(findProviderMirror([directory], 'linux_amd64')).toBeUndefined();
});
