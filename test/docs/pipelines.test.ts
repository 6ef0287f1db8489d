import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OidcForms } from '../../src';
import { iamClaims } from '../../src/model/oidc/tokens/iam-claims';

const page = readFileSync(join(__dirname, '../../docs/pipelines.md'), 'utf8');
const UUID = '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f';
const code = (text: string) => `\`${text}\``;

test('the page has each form of the table, with the claims that IAM tests for its issuer', () => {
  const rows = Object.entries(OidcForms).map(([name, { issuer, audience, subject }]) => {
    const claims = ['aud', 'sub', ...iamClaims(issuer.replace('<organization>', UUID))].map(code).join(', ');
    return `| ${code(name)} | ${code(issuer)} | ${code(audience)} | ${code(subject)} | ${claims} |`;
  });
  expect(page.match(/^\| `\w+` \|.*$/gm)).toEqual(rows);
});
