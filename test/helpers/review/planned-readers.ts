import { showHoles } from '../../../src/iam';
import { AccessQueries, readPlan, verdictText, type World } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { type PlannedResource, planJson } from './plan-json';

/** What else a plan says of a resource. */
export type Parts = Pick<PlannedResource, 'references' | 'forEach'> & { readonly unknown?: object };

/** A resource that a plan makes, of whose attributes those with references are not known. */
export function made(
  address: string,
  after: object,
  { references = {}, forEach, unknown = {} }: Parts = {},
): PlannedResource {
  const open = Object.fromEntries(Object.keys(references).map((name) => [name, true]));
  return {
    ...{ address, actions: ['create'], before: null, after, references, ...(forEach && { forEach }) },
    unknown: { id: true, arn: true, ...open, ...unknown },
  };
}

/** A policy of one statement, about all resources. */
export const statement = (effect: string, action: string, rest: object = {}) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: effect, Action: action, Resource: '*', ...rest }] });
export const READ = 'secretsmanager:GetSecretValue';

/** The world after a plan of these resources. */
export const worldOf = (resources: readonly PlannedResource[], parts: Partial<PlanJson> = {}): World =>
  readPlan(planJson(resources, parts), { environment: 'prod' }).after;

/** Who reads a secret, as `<label> <verdict> <why>`. */
export const readers = (world: World, secret = 'prod/db') =>
  new AccessQueries(world)
    .readers()
    .filter(({ subject, target }) => subject.kind === 'declared' && target.name === secret)
    .map(({ subject, answer }) => `${subject.label} ${answer.verdict} ${showHoles(verdictText(answer))}`.trim());
