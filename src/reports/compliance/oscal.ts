import { createHash } from 'node:crypto';
import type { Requirement } from '../../model/controls/requirements/requirement';
import { type Implementation, Implementations, type Judged } from './implementation';
import { type AssessedRequirement, assessedRequirements, isInPlace } from './requirements';

/** A document of OSCAL. */
export type OscalDocument = Readonly<Record<string, unknown>>;

/** The version of OSCAL whose schemas the documents are tested with. */
const OSCAL_VERSION = '1.0.6';
const PLAN_FILE = 'assessment-plan.json';

/**
 * An assessment of NIST SP 800-53 revision 5, and the plan that it imports, for tools of auditors. Ids follow from the
 * content and the day: the same stacks give the same documents.
 *
 * @see https://pages.nist.gov/OSCAL/concepts/layer/assessment/assessment-results/
 */
export function oscalDocuments(judged: Judged): Readonly<Record<string, OscalDocument>> {
  const assessed = assessedRequirements(new Implementations(judged), ['nist']);
  const time = `${judged.today}T00:00:00Z`;
  return {
    [PLAN_FILE]: { 'assessment-plan': planOf(assessed, time) },
    'assessment-results.json': { 'assessment-results': resultsOf(assessed, time) },
  };
}

function planOf(assessed: readonly AssessedRequirement[], time: string): OscalDocument {
  const resource = idOf('system security plan');
  return {
    uuid: idOf('plan', time),
    metadata: metadata('Assessment plan for the management of secrets', time),
    'import-ssp': {
      href: `#${resource}`,
      remarks: 'Name the system security plan of your system here',
    },
    'reviewed-controls': reviewed(assessed),
    'back-matter': { resources: [{ uuid: resource, title: 'System security plan of the system that is assessed' }] },
  };
}

function resultsOf(assessed: readonly AssessedRequirement[], time: string): OscalDocument {
  const implementations = [...new Set(assessed.flatMap((each) => each.implementations))];
  return {
    uuid: idOf('results', time, JSON.stringify(implementations)),
    metadata: metadata('Assessment results for the management of secrets', time),
    'import-ap': { href: `./${PLAN_FILE}` },
    results: [
      {
        uuid: idOf('result', time),
        title: 'Evidence from synthesized stacks',
        description:
          'What guardrails, golden rules and detections say. It is evidence for a part of each control; an assessor decides.',
        start: time,
        'reviewed-controls': reviewed(assessed),
        observations: implementations.map((each) => observation(each, time)),
        findings: assessed.map((each) => finding(each, time)),
      },
    ],
  };
}

function observation(implementation: Implementation, time: string): OscalDocument {
  const { control, state, enforced, rules, detected, unenforced, undetected } = implementation;
  const props = [
    ...enforced.map((value) => ({ name: 'guardrail', value })),
    ...rules.map(({ id, violations }) => ({ name: 'golden-rule', value: `${id}: ${violations} findings` })),
    ...detected.map((value) => ({ name: 'detection', value })),
    ...[...unenforced, ...undetected].map((value) => ({ name: 'missing', value })),
  ].map((each) => ({ ...each, ns: NAMESPACE }));
  return {
    uuid: idOf('observation', time, control.id),
    title: control.id,
    description: `${control.intent}: ${state}`,
    ...(props.length > 0 && { props }),
    methods: ['TEST'],
    collected: time,
  };
}

const NAMESPACE = 'https://www.npmjs.com/package/cdktf-aws-secrets';

function finding(assessed: AssessedRequirement, time: string): OscalDocument {
  const { requirement, implementations } = assessed;
  const states = implementations.map(({ control, state }) => `${control.id} is ${state}`);
  return {
    uuid: idOf('finding', time, requirement.number),
    title: `${requirement.number} ${requirement.title}`,
    description: states.join('; '),
    target: {
      type: 'statement-id',
      'target-id': statementId(requirement),
      status: {
        state: isInPlace(assessed) ? 'satisfied' : 'not-satisfied',
        remarks: 'For the part of the control that the management of secrets gives evidence for',
      },
    },
    'related-observations': implementations.map(({ control }) => ({
      'observation-uuid': idOf('observation', time, control.id),
    })),
  };
}

function reviewed(assessed: readonly AssessedRequirement[]): OscalDocument {
  const ids = [...new Set(assessed.map(({ requirement }) => controlId(requirement)))];
  return { 'control-selections': [{ 'include-controls': ids.map((id) => ({ 'control-id': id })) }] };
}

/** `ac-6.7` for AC-6(7), as the catalog of NIST names it; a part in a letter belongs to its control. */
function controlId({ number }: Requirement): string {
  return number
    .toLowerCase()
    .replace(/\([a-z]\)$/, '')
    .replace(/\((\d+)\)/, '.$1');
}

/** `ac-6.7_smt` for AC-6(7), and `ia-5_smt.f` for IA-5(f). */
function statementId(requirement: Requirement): string {
  const [, part] = /\(([a-z])\)$/.exec(requirement.number) ?? [];
  return `${controlId(requirement)}_smt${part === undefined ? '' : `.${part}`}`;
}

function metadata(title: string, time: string): OscalDocument {
  return { title, 'last-modified': time, version: time.slice(0, 10), 'oscal-version': OSCAL_VERSION };
}

/** An id in the shape of version 5 of RFC 4122, from what it is of. */
function idOf(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const [a, b, c, d, e] = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(13, 16),
    digest.slice(17, 20),
    digest.slice(20, 32),
  ];
  return `${a}-${b}-5${c}-8${d}-${e}`;
}
