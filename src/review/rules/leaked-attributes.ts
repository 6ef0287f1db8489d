import { showHoles } from '../../iam';
import type { Redacted, WorldResource } from '../world/world-resource';
import type { Violation } from './rule';

const SECRET_REFERENCE =
  /\b(random_password|random_string|tls_private_key|aws_secretsmanager_secret_version|aws_iam_access_key|aws_secretsmanager_random_password)\.|\baws_ssm_parameter\.[^.]+\.(value|insecure_value)\b/;

const SECRET_NAME = /(password|passwd|secret|token|api_?key|private_?key)$/i;
const IDENTIFIER = /\.(arn|id|name|url|key_id)$/;

/** Whether a value that is not kept comes from something that holds a credential. */
export function isReferenceToSecret({ references }: Redacted): boolean {
  return references.some((reference) => SECRET_REFERENCE.test(reference));
}

/**
 * Values that look like credentials, or come from one, in attributes that many can read.
 *
 * @param attribute a pattern of the attributes to look at, such as `^user_data`
 */
export function leakedAttributes(resources: readonly WorldResource[], attribute: RegExp): readonly Violation[] {
  return resources.flatMap(({ origin, redacted }) =>
    Object.entries(redacted)
      .filter(([path, value]) => attribute.test(path) && leaks(path, value))
      .map(([path]) => ({
        origin,
        message: `'${origin.address}' must not hold a credential in '${showHoles(path)}', but seems to`,
      })),
  );
}

function leaks(path: string, value: Redacted): boolean {
  const isIdentifier = value.references.length > 0 && value.references.every((each) => IDENTIFIER.test(each));
  return value.suspicious || isReferenceToSecret(value) || (SECRET_NAME.test(path) && !isIdentifier);
}
