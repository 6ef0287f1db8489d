import { FRAMEWORKS, type FrameworkName } from '../../model/controls/requirements/framework';
import type { Cell, Report } from '../report/report';
import { type Implementation, Implementations, type Judged } from './implementation';
import { assessedRequirements } from './requirements';

/**
 * What stands, in the synthesized stacks, for each requirement: what enforces it, what detects what breaks it, and what is
 * missing. It is evidence for a part of a requirement; an assessor decides.
 */
export function complianceReport(judged: Judged, frameworks?: readonly FrameworkName[]): Report {
  const assessed = assessedRequirements(new Implementations(judged), frameworks);
  const rows = assessed.flatMap(({ requirement, implementations }) =>
    implementations.map((implementation): readonly Cell[] => [
      ...[FRAMEWORKS[requirement.framework].edition, requirement.number, requirement.title],
      ...[implementation.control.id, implementation.state, enforcedBy(implementation)],
      ...[implementation.detected.join(', '), evidenceOf(implementation), gapsOf(implementation)],
    ]),
  );
  return {
    name: 'compliance',
    title: 'Evidence for requirements',
    first: judged.today,
    last: judged.today,
    columns: [
      { name: 'framework', title: 'framework' },
      { name: 'requirement', title: 'requirement' },
      { name: 'title', title: 'asks for' },
      { name: 'control', title: 'control' },
      { name: 'state', title: 'state' },
      { name: 'enforced', title: 'enforced by' },
      { name: 'detected', title: 'detected by' },
      { name: 'evidence', title: 'evidence' },
      { name: 'gaps', title: 'gaps' },
    ],
    rows,
    notes: [
      'Which requirement a control gives evidence for is a reading of this library, for a part of the requirement: an assessor decides',
      'Judged from synthesized stacks: what is deployed is proven by a plan without changes, what happened by the other reports',
      'AWS Audit Manager takes no new customers since 30 April 2026: conformance packs of AWS Config and this report take its place',
    ],
  };
}

function enforcedBy({ enforced, rules }: Implementation): string {
  return [...enforced, ...rules.map(({ id }) => `rule ${id}`)].join(', ');
}

function evidenceOf({ enforced, rules, detected }: Implementation): string {
  const broken = rules.reduce((sum, { violations }) => sum + violations, 0);
  return [
    ...(enforced.length === 0 ? [] : [counted(enforced.length, 'guardrail attached', 'guardrails attached')]),
    ...(rules.length === 0
      ? []
      : [`${counted(rules.length, 'golden rule', 'golden rules')} with ${counted(broken, 'finding', 'findings')}`]),
    ...(detected.length === 0 ? [] : [counted(detected.length, 'detection deployed', 'detections deployed')]),
  ].join(', ');
}

function gapsOf({ rules, unenforced, undetected }: Implementation): string {
  const broken = rules.filter(({ violations }) => violations > 0);
  return [
    ...broken.map(({ id, violations }) => `${id} is broken ${counted(violations, 'time', 'times')}`),
    ...(unenforced.length === 0 ? [] : [`guardrails attached nowhere: ${unenforced.join(', ')}`]),
    ...(undetected.length === 0 ? [] : [`detections not deployed: ${undetected.join(', ')}`]),
  ].join('; ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
