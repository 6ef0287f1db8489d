import type { Classification } from '../../../model/classification';
import type { MandatoryTags } from '../../../model/mandatory-tags';

/** Values that the mandatory tags may have. */
export interface AllowedTagValues {
  /** Values of `Environment`. At least one. */
  readonly environments: readonly string[];
  /** Their names are the values of `DataClassification`. At least one. */
  readonly classifications: readonly Pick<Classification, 'name'>[];
  /** Values of `Owner`, in each of which one `*` may stand for any characters: `team-*`. At least one. */
  readonly owners: readonly string[];
  /**
   * Values of `App`, with one `*` in each at most.
   *
   * @default - any
   */
  readonly apps?: readonly string[];
}

/**
 * A service whose keys or secrets a tag policy can be enforced for. Parameters of Systems Manager are not among what
 * AWS enforces, but only reported: enforcing `ssm` would bind documents and sessions. Read on 27 November 2026.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_supported-resources-enforcement.html
 */
export type TagPolicyService = 'kms' | 'secretsmanager';

/** One tag, as AWS Organizations reads it. */
interface TagRule {
  readonly tag_key: { readonly '@@assign': keyof MandatoryTags };
  readonly tag_value?: { readonly '@@assign': readonly string[] };
  readonly enforced_for?: { readonly '@@assign': readonly string[] };
}

const LIMIT = 10_000;
const VALUE = /^(?=.{1,256}$)[\p{L}\p{N}\p{Z}_.:/=+\-@]*\*?[\p{L}\p{N}\p{Z}_.:/=+\-@]*$/u;

/**
 * The text of a tag policy for the mandatory tags: without whitespace, and the same for the same values.
 *
 * @param services for whose resources values are enforced, and not only reported
 * @throws when a list is empty, a value is malformed, or the text is longer than AWS allows
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_example-tag-policies.html
 */
export function tagPolicyDocument(allowed: AllowedTagValues, services: readonly TagPolicyService[]): string {
  const { apps, environments, classifications, owners } = allowed;
  const values: Record<keyof MandatoryTags, readonly string[] | undefined> = {
    App: apps && checked('apps', apps),
    DataClassification: checked(
      'classifications',
      classifications.map(({ name }) => name),
    ),
    Environment: checked('environments', environments),
    Owner: checked('owners', owners),
    RotationEnabled: ['false', 'true'],
  };
  const enforced = [...new Set(services)].sort().map((service) => `${service}:ALL_SUPPORTED`);
  const tags = (Object.keys(values) as (keyof MandatoryTags)[]).map((key) => [
    // AWS compares policy keys in any case and gives resources the case of `tag_key`.
    key.toLowerCase(),
    rule(key, values[key], enforced),
  ]);
  const text = JSON.stringify({ tags: Object.fromEntries(tags) });
  if (text.length > LIMIT) {
    throw new Error(`\`policy\` must be at most ${LIMIT} characters, got ${text.length}: join values by a '*'`);
  }
  return text;
}

function rule(key: keyof MandatoryTags, values: readonly string[] | undefined, enforced: readonly string[]): TagRule {
  return {
    tag_key: { '@@assign': key },
    ...(values && { tag_value: { '@@assign': values } }),
    ...(enforced.length > 0 && { enforced_for: { '@@assign': enforced } }),
  };
}

function checked(option: string, values: readonly string[]): readonly string[] {
  if (values.length === 0) throw new Error(`\`${option}\` must allow at least one value, got none`);
  for (const value of values) {
    if (!VALUE.test(value)) {
      throw new Error(
        `\`${option}\` must allow values of 1 to 256 letters, digits, spaces or _.:/=+-@ with one '*' at most, got '${value}'`,
      );
    }
  }
  return [...new Set(values)].sort();
}
