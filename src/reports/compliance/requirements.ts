import { allControls } from '../../model/controls/controls';
import { FRAMEWORKS, type FrameworkName } from '../../model/controls/requirements/framework';
import type { Requirement } from '../../model/controls/requirements/requirement';
import type { Implementation, Implementations } from './implementation';

/** A requirement of a framework, and what gives evidence for it. */
export interface AssessedRequirement {
  readonly requirement: Requirement;
  readonly implementations: readonly Implementation[];
}

const NAMES = Object.keys(FRAMEWORKS) as FrameworkName[];

/** Every requirement that a control gives evidence for, in the order of frameworks and numbers. */
export function assessedRequirements(
  implementations: Implementations,
  frameworks: readonly FrameworkName[] = NAMES,
): readonly AssessedRequirement[] {
  const found = new Map<Requirement, Implementation[]>();
  for (const control of allControls()) {
    const implementation = implementations.of(control);
    for (const requirement of control.frameworks as readonly Requirement[]) {
      if (!frameworks.includes(requirement.framework)) continue;
      found.set(requirement, [...(found.get(requirement) ?? []), implementation]);
    }
  }
  return [...found]
    .map(([requirement, of]) => ({ requirement, implementations: of }))
    .sort(({ requirement: a }, { requirement: b }) => {
      const byFramework = NAMES.indexOf(a.framework) - NAMES.indexOf(b.framework);
      return byFramework || a.number.localeCompare(b.number, 'en', { numeric: true });
    });
}

/** Whether all that gives evidence for a requirement is in place. */
export function isInPlace({ implementations }: AssessedRequirement): boolean {
  return implementations.every(({ state }) => state === 'in place');
}
