import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as ts from 'typescript';
import { ENTRIES, ROOT } from './entries';
import { listFile, listOf } from './lists';
import { Surface } from './surface';

jest.setTimeout(120_000);

/** What the main entry has beside constructs, choices and what they name, and why. */
const OTHERS: Readonly<Record<string, string>> = {
  CONTROLS: 'what guardrails name in `control`, for reports of evidence',
  FRAMEWORKS: 'the titles of what requirements of a control name',
  OidcForms: 'rows of the table that `Oidc.custom` takes',
  permissionSetRoleName: 'guardrails exempt the role of a permission set by it',
  writeReviewMap: 'is called once, after the synthesis of all constructs',
};

/** Types that users pass on, and whose parts are no concern of theirs. */
const OPAQUE = ['Atom', 'Configuration', 'PlanJson', 'Policy'];

let surface: Surface;
let exported: ReadonlyMap<string, ReadonlyMap<string, ts.Symbol>>;

beforeAll(() => {
  surface = Surface.ofPackage();
  exported = new Map(ENTRIES.map((entry) => [entry.name, surface.exportsOf(entry)]));
});

const exportsOf = (name: string) => exported.get(name) ?? new Map<string, ts.Symbol>();
const namesOf = (symbols: Iterable<ts.Symbol>) => [...symbols].map(({ name }) => name).sort();

describe('each entry', () => {
  test('is found where Node.js, older TypeScript, this repository and its tests look', () => {
    const { typesVersions } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { paths } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')).compilerOptions;
    const { moduleNameMapper } = require('../../../jest.config').projects[0];
    const others = ENTRIES.filter(({ name }) => name !== 'main').map(({ name }) => name);
    const specifiers = ['cdktf-aws-secrets', ...others.map((name) => `cdktf-aws-secrets/${name}`)].sort();
    expect(others).toHaveLength(6);
    expect(Object.keys(typesVersions['*']).sort()).toEqual(others.sort());
    expect(Object.keys(paths).sort()).toEqual(specifiers);
    expect(Object.keys(moduleNameMapper).sort()).toEqual(specifiers.map((specifier) => `^${specifier}$`).sort());
  });

  test.each(ENTRIES)('$name has the names of its committed list: `npm run api` writes it', (entry) => {
    expect(listOf(surface, entry)).toBe(readFileSync(listFile(entry), 'utf8'));
  });

  test.each(ENTRIES)('$name lists what it exports by name', ({ file }) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).not.toContain('export *');
  });

  test.each(ENTRIES)('an entry exports each type that a signature of $name names', ({ name }) => {
    const available = new Set([...exported.values()].flatMap((symbols) => [...symbols.values()]));
    const followed = [...exportsOf(name).values()].filter((symbol) => !OPAQUE.includes(symbol.name));
    const named = followed.flatMap((symbol) => [...surface.namedBy(symbol)]);
    expect(followed.length).toBeGreaterThan(3);
    expect(namesOf(new Set(named.filter((symbol) => !available.has(symbol))))).toEqual([]);
  });
});

describe('the main entry', () => {
  const main = () => exportsOf('main');
  const offered = () => surface.offeredBy([...main().values()]);

  test('has constructs and what they take, with each type that their signatures name', () => {
    const symbols = new Set(main().values());
    expect(namesOf(offered())).toEqual(expect.arrayContaining(['Secret', 'Rotation', 'OidcProvider', 'ISecret']));
    expect(namesOf([...offered()].filter((symbol) => !symbols.has(symbol)))).toEqual([]);
  });

  test('has nothing else without a reason', () => {
    const known = offered();
    const others = [...main()].filter(([, symbol]) => !known.has(symbol)).map(([name]) => name);
    expect(others).toEqual(Object.keys(OTHERS));
  });
});

describe('what a module offers', () => {
  const file = 'src/probe.ts';
  const offeredBy = (text: string) => {
    const probe = Surface.ofText(file, `import { Construct } from 'constructs';\n${text}`);
    return namesOf(probe.offeredBy([...probe.exportsOf({ name: 'probe', file }).values()]));
  };

  test('is its constructs with the types of their public members and overloads, and the types that those name', () => {
    expect(
      offeredBy(`
        interface Inner {} interface Props { inner?: Inner } interface Body {} interface Hidden {} class Value {}
        export class Made extends Construct {
          constructor(scope: Construct, id: string, props: Props);
          constructor(scope: Construct, id: string, props: Body) { super(scope, id); }
          value = new Value();
          private hidden?: Hidden;
        }
        export class Alone {}`),
    ).toEqual(['Inner', 'Made', 'Props', 'Value']);
  });

  test('is objects whose functions all make what is taken, and what those functions take', () => {
    expect(
      offeredBy(`
        interface Choice {} interface Options { source?: Source } interface Source {}
        export class Made extends Construct { choose(choice: Choice): void {} }
        export const Choices = { one(options: Options): Choice { return {}; } } as const;
        export const Sources = { of(text: string): Source { return {}; } };
        export const Mixed = { of(text: string): Source { return {}; }, size: 1 };
        export function choice(): Choice { return {}; }`),
    ).toEqual(['Choice', 'Choices', 'Made', 'Options', 'Source', 'Sources']);
  });
});
