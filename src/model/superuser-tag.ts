/** The tag of a rotated secret that names the secret of the superuser who sets its password. */
export const SUPERUSER_TAG = 'RotationSuperuser';

const LONGEST = 256;

/**
 * The tag for a superuser's secret. `!`, which only names that services give have, may be in no tag, and `:`, which
 * takes its place, in no name.
 *
 * @throws when the name is longer than a tag may be
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Tag.html
 */
export function superuserTag(secretName: string): Readonly<Record<string, string>> {
  if (secretName.length > LONGEST) {
    throw new Error(
      `\`superuser\` must be a secret with a name of at most ${LONGEST} characters, because it becomes the tag ${SUPERUSER_TAG}, got ${secretName.length}`,
    );
  }
  return { [SUPERUSER_TAG]: secretName.replaceAll('!', ':') };
}

/** The name of the superuser's secret, by the tags of the secret that it rotates. */
export function superuserName(tags: Readonly<Record<string, string>> | undefined): string | undefined {
  return tags?.[SUPERUSER_TAG]?.replaceAll(':', '!');
}
