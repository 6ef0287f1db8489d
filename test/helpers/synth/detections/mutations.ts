type Pattern = Readonly<Record<string, unknown>>;

/** A pattern that is weaker or stronger than it was, and how. */
export interface Mutant {
  readonly what: string;
  readonly pattern: Pattern;
}

/** Each field, option and value taken out of a pattern, one at a time, and each prefix and wildcard made to match anything. */
export function mutants(pattern: Pattern, at = ''): readonly Mutant[] {
  return Object.entries(pattern).flatMap(([field, value]) => {
    const path = `${at}${field}`;
    const { [field]: _, ...rest } = pattern;
    const within = (found: readonly { readonly what: string; readonly value: unknown }[]) =>
      found.map(({ what, value: next }) => ({ what, pattern: isEmpty(next) ? rest : { ...pattern, [field]: next } }));
    if (!Array.isArray(value)) {
      return within(mutants(value as Pattern, `${path}.`).map(({ what, pattern: next }) => ({ what, value: next })));
    }
    if (field === '$or') {
      const options = value as readonly Pattern[];
      return [...fewerOptions(path, options, rest), ...within(weakerOptions(path, options))];
    }
    return [{ what: `${path} is not looked at`, pattern: rest }, ...within(ofValues(path, value))];
  });
}

/** The fields that a pattern looks at. */
export function leaves(pattern: Pattern, at = ''): readonly string[] {
  return Object.entries(pattern).flatMap(([field, value]) => {
    if (field === '$or') return (value as readonly Pattern[]).flatMap((option) => leaves(option, at));
    return Array.isArray(value) ? [`${at}${field}`] : leaves(value as Pattern, `${at}${field}.`);
  });
}

/** EventBridge takes two options or more: one alone stands without `$or`. */
function fewerOptions(path: string, options: readonly Pattern[], rest: Pattern): readonly Mutant[] {
  return options.map((_, index) => {
    const [only = {}, ...more] = without(options, index) as readonly Pattern[];
    const pattern = more.length === 0 ? { ...rest, ...only } : { ...rest, $or: [only, ...more] };
    return { what: `${path} without option ${index}`, pattern };
  });
}

function weakerOptions(path: string, options: readonly Pattern[]) {
  return options.flatMap((option, index) =>
    mutants(option, `${path}.`)
      .filter(({ pattern }) => !isEmpty(pattern))
      .map(({ what, pattern }) => ({ what, value: replaced(options, index, pattern) })),
  );
}

function ofValues(
  path: string,
  values: readonly unknown[],
): readonly { readonly what: string; readonly value: unknown }[] {
  const fewer =
    values.length < 2
      ? []
      : values.map((each, index) => ({
          what: `${path} without ${JSON.stringify(each)}`,
          value: without(values, index),
        }));
  const weaker = values.flatMap((each, index) =>
    ofOperator(path, each).map(({ what, value }) => ({ what, value: replaced(values, index, value) })),
  );
  return [...fewer, ...weaker];
}

function ofOperator(path: string, value: unknown): readonly { readonly what: string; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const [[operator = '', operand] = []] = Object.entries(value);
  const within = (found: readonly { readonly what: string; readonly value: unknown }[]) =>
    found.map((each) => ({ ...each, value: { [operator]: each.value } }));
  if (Array.isArray(operand)) return within(ofValues(`${path} ${operator}`, operand));
  if (operator === 'anything-but') return within(ofOperator(`${path} ${operator}`, operand));
  const matching = ['prefix', 'wildcard'].includes(operator);
  return matching ? [{ what: `${path} with any ${operator}`, value: { wildcard: '*' } }] : [];
}

/** EventBridge refuses a field of whose content nothing is asked. */
function isEmpty(value: unknown): boolean {
  return JSON.stringify(value) === '{}';
}

function without(list: readonly unknown[], index: number): readonly unknown[] {
  return list.filter((_, each) => each !== index);
}

function replaced<Each>(list: readonly Each[], index: number, by: Each): readonly Each[] {
  return list.map((each, position) => (position === index ? by : each));
}
