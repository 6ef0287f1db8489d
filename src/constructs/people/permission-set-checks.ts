/** AWS's limit for the inline policy of a permission set, like that of every role: without whitespace. */
export const MAX_CHARACTERS = 10_240;

const GUID = /^(?:[0-9a-f]{10}-)?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** @throws when the description is not one that Identity Center takes */
export function requireSetDescription(description: string): void {
  if (description.length < 1 || description.length > 700) {
    throw new Error(`\`description\` must be 1 to 700 characters, got ${description.length}`);
  }
}

/**
 * A session's length as Identity Center reads it, ISO 8601.
 *
 * @throws when it is not 1 to 12 whole hours
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html
 */
export function sessionDuration(hours: number): string {
  if (!Number.isInteger(hours) || hours < 1 || hours > 12) {
    throw new Error(`\`sessionHours\` must be 1 to 12, got ${hours}`);
  }
  return `PT${hours}H`;
}

/** @throws when the id is not one that Identity Center gives */
export function requirePersonId(id: string): void {
  if (!GUID.test(id)) {
    throw new Error(`\`id\` must be the id of a user or group in Identity Center, as it shows them, got '${id}'`);
  }
}
