/**
 * How this library names what reports rotations, every use of a role for emergencies, and detections: the names that the
 * guardrail `alarms-protected` keeps. `*` stands for any characters.
 */
export const PROTECTED_ALARMS: readonly string[] = [
  '*-secret-rotation',
  '*-secret-rotation-*',
  '*-break-glass',
  '*-break-glass-*',
  '*-secret-detection',
  '*-secret-detection-*',
];

/** Whether a name is one of the patterns'. */
export function isProtectedAlarm(name: string, patterns: readonly string[] = PROTECTED_ALARMS): boolean {
  return patterns.some((pattern) => matches(name, pattern));
}

/** Whether a name has the parts of a pattern, the first at its beginning and the last at its end. */
function matches(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
