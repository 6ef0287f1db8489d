/** One field of a cron expression. */
export interface CronField {
  /** What messages call it. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names that stand for the numbers from `min`. @default - numbers alone */
  readonly names?: readonly string[];
}

/**
 * The numbers that a field stands for, in order: `*`, lists, ranges and steps.
 *
 * @throws when a part is none of these, or outside the field's range
 */
export function cronValues(text: string, field: CronField): readonly number[] {
  const values = text.split(',').flatMap((part) => partValues(part, text, field));
  return [...new Set(values)].sort((a, b) => a - b);
}

/**
 * A single number or name of a field.
 *
 * @throws when it is neither, or outside the field's range
 */
export function cronValue(text: string, field: CronField): number {
  const { min, max, names = [] } = field;
  const named = names.indexOf(text.toUpperCase());
  const value = named >= 0 ? min + named : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) refuseField(text, field);
  return value;
}

export function refuseField(text: string, { name, min, max, names }: CronField): never {
  const range = names === undefined ? `${min} to ${max}` : `${min} to ${max} or ${names[0]} to ${names.at(-1)}`;
  throw new Error(`\`schedule\` must have ${name} of ${range}, with , - * and /, got '${text}'`);
}

function partValues(part: string, text: string, field: CronField): readonly number[] {
  const [range = '', step, ...rest] = part.split('/');
  const every = step === undefined ? 1 : Number(step);
  if (rest.length > 0 || !Number.isInteger(every) || every < 1 || step === '') refuseField(text, field);
  const [first, last] = bounds(range, step !== undefined, text, field);
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) => first + index * every);
}

/** A step without a range runs to the end of the field: `4/12` of the hours is 4 and 16. */
function bounds(range: string, stepped: boolean, text: string, field: CronField): readonly [number, number] {
  if (range === '*') return [field.min, field.max];
  const [from = '', to, ...rest] = range.split('-');
  const first = cronValue(from, field);
  const last = to === undefined ? (stepped ? field.max : first) : cronValue(to, field);
  if (rest.length > 0 || last < first) refuseField(text, field);
  return [first, last];
}
