import { FRAMEWORKS, type FrameworkName } from './framework';

/** Something that a framework asks for. */
export interface Requirement {
  readonly framework: FrameworkName;
  /** As the framework writes it: `AC-6(7)`, `8.6.3`, `A.8.24`, `164.312(b)`. */
  readonly number: string;
  /** The title that the framework gives, or what it asks for in a few words. */
  readonly title: string;
}

/** The requirements of a framework, from their numbers and titles. */
export function requirementsOf<Name extends string>(
  framework: FrameworkName,
  texts: Readonly<Record<Name, readonly [number: string, title: string]>>,
): Readonly<Record<Name, Requirement>> {
  const entries = Object.entries<readonly [string, string]>(texts);
  return Object.fromEntries(entries.map(([name, [number, title]]) => [name, { framework, number, title }])) as Readonly<
    Record<Name, Requirement>
  >;
}

/**
 * Requirements as text, one part for each framework that has any.
 *
 * @param name what each framework is called: its short name in a table, its edition in a sentence
 */
export function requirementTexts(of: readonly Requirement[], name: 'short' | 'edition'): readonly string[] {
  return (Object.keys(FRAMEWORKS) as FrameworkName[]).flatMap((framework) => {
    const numbers = of.filter((each) => each.framework === framework).map(({ number }) => number);
    return numbers.length === 0 ? [] : [`${FRAMEWORKS[framework][name]} ${numbers.join(', ')}`];
  });
}
