import { cliConfiguration } from '../../../src/cli/terraform/cli-configuration';

test('takes from the mirror what it has and the rest from the registry', () => {
  const providers = ['registry.terraform.io/hashicorp/aws', 'registry.terraform.io/hashicorp/random'];

  expect(cliConfiguration({ directory: '/srv/mirror', awsVersion: '6.0.0', providers })).toBe(`disable_checkpoint = true
provider_installation {
  filesystem_mirror {
    path    = "/srv/mirror"
    include = ["registry.terraform.io/hashicorp/aws", "registry.terraform.io/hashicorp/random"]
  }
  direct {
    exclude = ["registry.terraform.io/hashicorp/aws", "registry.terraform.io/hashicorp/random"]
  }
}
`);
});

test('keeps a path literal that HCL would read as a template', () => {
  const text = cliConfiguration({ directory: `/a "b"/\${c}/%{d}`, awsVersion: '6.0.0', providers: [] });

  expect(text).toContain(`path    = "/a \\"b\\"/$\${c}/%%{d}"`);
});
