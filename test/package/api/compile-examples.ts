import { join } from 'node:path';
import * as ts from 'typescript';
import type { Callable } from './callables';
import { ENTRIES, type Entry, ROOT } from './entries';
import type { Surface } from './surface';

/** What examples use without saying where it comes from. */
export const PRELUDE: Entry = { name: 'prelude', file: 'test/package/api/prelude.ts' };

/** Compiles examples against the package. @returns what the compiler finds, each with the name of what is called */
export function compileExamples(surface: Surface, callables: readonly Callable[]): readonly string[] {
  const texts = new Map(ENTRIES.map((entry) => [fileOf(entry), textOf(surface, entry, callables)]));
  const program = surface.withFiles(texts);
  return [...texts].flatMap(([file, text]) => {
    const source = program.getSourceFile(file);
    const found = source === undefined ? [] : program.getSemanticDiagnostics(source);
    const errors = [...found, ...program.getSyntacticDiagnostics(source)];
    return errors.map(({ start = 0, messageText }) => {
      const names = [...text.slice(0, start).matchAll(/^\/\/ example of (\S+)$/gm)];
      return `${names.at(-1)?.[1]}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}

const fileOf = ({ name }: Entry) => join(ROOT, 'test/package/api', `examples-of-${name}.ts`);

/** One module: each example is a function, and what is not declared there is imported. */
function textOf(surface: Surface, entry: Entry, callables: readonly Callable[]): string {
  const functions = callables
    .filter((callable) => callable.entry === entry)
    .flatMap(({ name, examples }) => examples.map((example) => ({ name, example })))
    .map(({ name, example }, index) => {
      const body = example.replace(/^export /gm, '');
      return `// example of ${name}\nexport async function example${index}() {\n${body}\n}`;
    });
  return [...importsOf(surface, entry, functions.join('\n')), ...functions].join('\n');
}

/** Imports from the entry first, then from the main entry, the prelude and the others. */
function importsOf(surface: Surface, entry: Entry, text: string): readonly string[] {
  const words = new Set(text.match(/\w+/g));
  const first = ENTRIES.filter((each) => each === entry || each.name === 'main');
  const others = ENTRIES.filter((each) => !first.includes(each));
  const known = new Set<string>();
  return [...(entry === first[0] ? first : first.reverse()), PRELUDE, ...others].map((source) => {
    const used = [...surface.exportsOf(source).keys()].filter((name) => words.has(name) && !known.has(name));
    for (const name of used) known.add(name);
    const specifier = source.name === 'main' ? 'cdktf-aws-secrets' : `cdktf-aws-secrets/${source.name}`;
    return `import { ${used.join(', ')} } from '${source === PRELUDE ? './prelude' : specifier}';`;
  });
}
