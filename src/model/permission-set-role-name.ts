import { Region } from './region';

/** The suffix that Identity Center gives a role's name: another one each time that it makes the role. */
const SUFFIX = '????????????????';

/** The Region whose roles have no Region in their path. */
const WITHOUT_REGION = 'us-east-1';

/** The shape of {@link permissionSetRoleName}. */
export const PERMISSION_SET_ROLE =
  /^aws-reserved\/sso\.amazonaws\.com\/(?:[a-z0-9-]+\/)?AWSReservedSSO_[\w+=,.@-]{1,32}_\?{16}$/;

/** @throws when the name, which a property gives, is not one that Identity Center takes */
export function requireSetName(name: string, property = 'name'): void {
  if (!/^[\w+=,.@-]{1,32}$/.test(name)) {
    throw new Error(`\`${property}\` must be 1 to 32 characters of A-Z a-z 0-9 _+=,.@-, got '${name}'`);
  }
}

/**
 * Name of the role that Identity Center makes for a permission set, with its path and 16 `?` for the characters at its
 * end that nobody knows beforehand. A `*` in their place would also be the roles of sets whose names begin alike.
 *
 * @param permissionSet name of the set: 1 to 32 characters of `A-Z a-z 0-9 _ + = , . @ -`
 * @param identityCenterRegion the Region of Identity Center
 * @throws when the name or the Region breaks its rule
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 *
 * @example
 * const pattern = permissionSetRoleName('Reader', 'eu-central-1');
 */
export function permissionSetRoleName(permissionSet: string, identityCenterRegion: string): string {
  requireSetName(permissionSet, 'permissionSet');
  const { name } = Region.of(identityCenterRegion);
  const path = name === WITHOUT_REGION ? '' : `${name}/`;
  return `aws-reserved/sso.amazonaws.com/${path}AWSReservedSSO_${permissionSet}_${SUFFIX}`;
}

/** The path under which Identity Center makes the roles of permission sets, administrators' among them. */
const PEOPLE = 'aws-reserved/';

/**
 * Whether a pattern of role names, with their paths, could be the roles of more than one permission set: `aws-reserved/*`
 * is every set there is, and a `*` at the end of `AWSReservedSSO_BreakGlass_*` is also `ReadOnly_` and 16 characters.
 */
export function namesManyPermissionSets(pattern: string): boolean {
  const [start = ''] = pattern.split(/[*?]/);
  const isWild = start !== pattern;
  const reachesPeople = start.startsWith(PEOPLE) || (isWild && PEOPLE.startsWith(start));
  return (reachesPeople || pattern.includes('AWSReservedSSO')) && !PERMISSION_SET_ROLE.test(pattern);
}
