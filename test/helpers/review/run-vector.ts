import type * as iam from '../../../src/iam';
import type { Vector, VectorPolicies } from './vectors';

type Iam = typeof iam;

/** The answer to a vector in the form of its `expected`; the evaluator is passed in, so that a changed one can be tried. */
export function runVector(vector: Vector, evaluator: Iam): Vector['expected'] {
  let answer: iam.Answer;
  try {
    answer = askVector(vector, evaluator);
  } catch (error) {
    return { verdict: 'refused', by: (error as Error).message };
  }
  switch (answer.verdict) {
    case 'allowed-if':
      return { verdict: answer.verdict, conditions: evaluator.showConditions(answer.conditions) };
    case 'denied':
      return { verdict: answer.verdict, by: showDenial(answer.by) };
    default:
      return { verdict: answer.verdict };
  }
}

function askVector({ request, secret, parameter, policies: source }: Vector, evaluator: Iam): iam.Answer {
  const policies = readPolicies(source, evaluator);
  if (secret !== undefined) {
    const { arn, tags, key } = secret;
    return evaluator.canReadSecret(request, { arn, tags, key: readKey(key, evaluator) }, policies);
  }
  if (parameter !== undefined) {
    const { arn, tags, key } = parameter;
    return evaluator.canReadParameter(request, { arn, tags, key: key && readKey(key, evaluator) }, policies);
  }
  return evaluator.evaluate(request, policies);
}

function showDenial(by: iam.Denial): string {
  switch (by.kind) {
    case 'explicit':
      return `explicit ${by.step.layer}`;
    case 'implicit':
      return `implicit ${by.layer}`;
    case 'contradiction':
      return by.kind;
  }
}

/** Parses the policies of a vector. */
export function readPolicies(source: VectorPolicies, evaluator: Iam): iam.AccessPolicies {
  const one = (name: string, document: object | undefined): iam.Policy | undefined =>
    document === undefined ? undefined : readPolicy(name, document, evaluator);
  const many = (name: string, documents: readonly object[] | undefined): iam.Policy[] | undefined =>
    documents?.map((document, index) => readPolicy(`${name} ${index}`, document, evaluator));
  const levels = (name: string, source: ReadonlyArray<readonly object[]> | undefined) =>
    source?.map((documents, index) => ({
      name: `level ${index}`,
      policies: many(`${name} ${index}`, documents) ?? [],
    }));
  return {
    identity: many('identity', source.identity),
    boundary: one('boundary', source.boundary),
    session: many('session', source.session),
    resource: one('resource', source.resource),
    grants: source.grants as iam.KeyGrant[] | undefined,
    serviceControl: levels('scp', source.serviceControl),
    resourceControl: levels('rcp', source.resourceControl),
    endpoint: one('endpoint', source.endpoint),
  };
}

function readPolicy(name: string, document: object, evaluator: Iam): iam.Policy {
  return 'opaque' in document
    ? evaluator.opaquePolicy(name, String(document.opaque))
    : evaluator.parsePolicy(name, document);
}

function readKey(source: NonNullable<Vector['secret']>['key'], evaluator: Iam): iam.SecretKey {
  const { arn, policy, managedBy, ...rest } = source;
  return managedBy === 'aws'
    ? { managedBy }
    : { ...rest, managedBy, arn: arn ?? '', policy: readPolicy('key policy', policy ?? {}, evaluator) };
}
