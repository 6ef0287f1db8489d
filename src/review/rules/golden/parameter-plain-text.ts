import { plainText } from '../../../model/controls/plain-text';
import { isReferenceToSecret } from '../leaked-attributes';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

export const parameterPlainText: Rule = {
  id: 'parameter-plain-text',
  severity: 'warning',
  control: plainText.parameters,
  title: 'A parameter that looks like a secret is a SecureString',
  rationale: 'A String parameter is plain text to everybody who can call GetParameter.',
  remedy: 'make it a SecureString under a customer managed key, or a secret',
  check: (world) =>
    managed(world, 'aws_ssm_parameter')
      .filter(({ attributes, redacted }) => {
        const { type, name } = attributes;
        const named = typeof name === 'string' && /(password|passwd|secret|token|api-?key|private-?key)$/i.test(name);
        const found = Object.values(redacted).some((value) => value.suspicious || isReferenceToSecret(value));
        return (type === 'String' || type === 'StringList') && (named || found);
      })
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must be a SecureString, but is plain text`,
      })),
};
