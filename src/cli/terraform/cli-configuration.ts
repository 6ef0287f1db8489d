import type { ProviderMirror } from './provider-mirror';

/**
 * A Terraform CLI configuration that takes what the mirror has from the mirror, and the rest from the registry.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#explicit-installation-method-configuration
 */
export function cliConfiguration({ directory, providers }: ProviderMirror): string {
  const names = providers.map(hclString).join(', ');
  return [
    'disable_checkpoint = true',
    'provider_installation {',
    '  filesystem_mirror {',
    `    path    = ${hclString(directory)}`,
    `    include = [${names}]`,
    '  }',
    '  direct {',
    `    exclude = [${names}]`,
    '  }',
    '}',
    '',
  ].join('\n');
}

function hclString(text: string): string {
  // JSON and HCL quote alike, except that HCL reads ${ and %{ as the start of a template.
  return JSON.stringify(text).replace(/([$%])\{/g, '$1$1{');
}
