const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;

/**
 * The instant a text stands for, in milliseconds since 1970: a W3C form of ISO 8601 or seconds of epoch time.
 *
 * Four digits are a year, any other run of digits is epoch time, and a time without zone is UTC.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 */
export function readInstant(text: string): number | undefined {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso === null) return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) * 1000 : undefined;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '0', zone = 'Z'] =
    iso;
  const instant = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second, Number(`0.${fraction}`) * 1000);
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  // Date.UTC carries 31 February over into March: such a text is not a date.
  if (date.getUTCMonth() !== +month - 1 || date.getUTCDate() !== +day || +hour > 24 || +minute > 59 || +second > 60) {
    return undefined;
  }
  return instant - zoneOffset(zone);
}

/** Milliseconds that a zone is ahead of UTC. */
function zoneOffset(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000;
}
