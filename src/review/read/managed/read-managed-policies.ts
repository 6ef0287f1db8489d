import { readFileSync } from 'node:fs';
import { boundedJson } from '../../user-file/bounded-json';
import { ReadError } from '../../user-file/read-error';
import { withoutSchema } from '../../user-file/without-schema';
import { isObject } from '../../world/json';
import type { GivenPolicies } from './managed-policy';

/**
 * Reads texts of AWS managed policies: a JSON object with a document for each ARN, as `aws iam get-policy-version` has
 * it under `PolicyVersion.Document`.
 *
 * @throws ReadError when the file cannot be read, or is not such an object
 */
export function readManagedPolicies(file: string): GivenPolicies {
  const value = parse(file);
  const isDocuments = isObject(value) && Object.values(value).every((document) => isObject(document));
  const stray = isObject(value) ? Object.keys(value).find((arn) => !/^arn:[\w-]+:iam::aws:policy\/.+$/.test(arn)) : '';
  if (!isDocuments || stray !== undefined) {
    const got = stray ? `, got '${stray}'` : '';
    throw new ReadError(
      `'--managed-policies' must be a JSON object of policy documents by ARN${got}: use arn:aws:iam::aws:policy/<name>`,
    );
  }
  return value as GivenPolicies;
}

function parse(file: string): unknown {
  try {
    return withoutSchema(boundedJson(readFileSync(file, 'utf8')));
  } catch {
    throw new ReadError(`'--managed-policies' must name a file with JSON that can be read, got '${file}'`);
  }
}
