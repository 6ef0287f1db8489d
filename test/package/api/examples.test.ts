import { type Callable, callablesOf } from './callables';
import { compileExamples, PRELUDE } from './compile-examples';
import { ENTRIES } from './entries';
import { Surface } from './surface';

jest.setTimeout(120_000);

const MAX_LINES = 6;
const MAX_WIDTH = 120;

let surface: Surface;
let callables: readonly Callable[];

beforeAll(() => {
  surface = Surface.ofPackage(PRELUDE);
  callables = ENTRIES.flatMap((entry) => callablesOf(surface, entry));
});

test('whatever users call has an example, or takes options alone and is shown with the whole', () => {
  const lacking = callables.filter(({ examples, needsExample }) => needsExample && examples.length === 0);
  expect(lacking.map(({ entry, name }) => `${entry.name}: ${name}`)).toEqual([]);
  const needing = callables.filter(({ needsExample }) => needsExample).map(({ name }) => name);
  expect(needing).toEqual(expect.arrayContaining(['Rotation', 'Conditions.vpc', 'SecretGrants.read', 'evaluate']));
  expect(callables.map(({ name }) => name)).toEqual(expect.arrayContaining(['Rotation.postgres', 'Arn.toString']));
  expect(needing).not.toEqual(expect.arrayContaining(['Rotation.postgres']));
});

test.each(['Secret', 'SecretsKey', 'ConsumerRole'])(
  'the docstring of %s names `grants.read`, where users look for `grantRead`',
  (name) => {
    const [main] = ENTRIES;
    const symbol = main && surface.exportsOf(main).get(name);
    const words = symbol?.getDocumentationComment(undefined).map(({ text }) => text);
    expect(words?.join('')).toContain('secret.grants.read(role)');
  },
);

test(`an example has at most ${MAX_LINES} lines of ${MAX_WIDTH} characters`, () => {
  const long = callables.filter(({ examples }) =>
    examples.some(
      (text) => text.split('\n').length > MAX_LINES || text.split('\n').some((line) => line.length > MAX_WIDTH),
    ),
  );
  expect(long.map(({ name }) => name)).toEqual([]);
});

test('every example compiles against the package', () => {
  expect(callables.flatMap(({ examples }) => examples).length).toBeGreaterThan(100);
  expect(compileExamples(surface, callables)).toEqual([]);
});

test('an example that does not compile is found by its name', () => {
  const [main] = ENTRIES;
  if (main === undefined) throw new Error('the package has no entry');
  const probe = {
    entry: main,
    name: 'Region.of',
    needsExample: true,
    examples: ['const region: string = Region.of(1);'],
  };
  expect(compileExamples(surface, [probe])).toEqual([
    expect.stringMatching(/^Region\.of: Type 'Region' is not assignable/),
    expect.stringMatching(/^Region\.of: Argument of type 'number'/),
  ]);
});
