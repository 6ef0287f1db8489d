import fc from 'fast-check';
import * as iam from '../../src/iam';
import {
  policySets,
  requests,
  resourceStatements,
  SUFFIX,
  statements,
  suffixes,
} from '../helpers/review/policy-arbitraries';
import { readPolicies } from '../helpers/review/run-vector';
import type { VectorPolicies } from '../helpers/review/vectors';
import { verdictFor } from '../helpers/review/verdict-for';

const RUNS = { numRuns: Number(process.env.IAM_PROPERTY_RUNS ?? 150) };

type Document = { Version: string; Statement: object[] };

function ask(request: iam.AccessRequest, policies: VectorPolicies): iam.Answer {
  return iam.evaluate(request, readPolicies(policies, iam));
}

/** The answers say the same: equal verdicts, and equivalent conditions where there are any. */
function expectSame(first: iam.Answer, second: iam.Answer): void {
  expect(second.verdict).toBe(first.verdict);
  if (first.verdict !== 'not-proven') expect(iam.compareAnswers(first, second)).toBe('unchanged');
}

function mapDocuments(policies: VectorPolicies, change: (document: Document) => object): VectorPolicies {
  const each = (documents: readonly object[]): object[] => documents.map((document) => change(document as Document));
  return {
    ...policies,
    ...(policies.identity && { identity: each(policies.identity) }),
    ...(policies.session && { session: each(policies.session) }),
    ...(policies.boundary && { boundary: change(policies.boundary as Document) }),
    ...(policies.endpoint && { endpoint: change(policies.endpoint as Document) }),
    ...(policies.resourceControl && { resourceControl: policies.resourceControl.map(each) }),
    ...(policies.resource && { resource: change(policies.resource as Document) }),
    ...(policies.serviceControl && { serviceControl: policies.serviceControl.map(each) }),
  };
}

function split(document: object): object[] {
  const { Version, Statement } = document as Document;
  return Statement.map((statement) => ({ Version, Statement: statement }));
}

test('the order of statements and policies changes nothing', () => {
  fc.assert(
    fc.property(requests, policySets, (request, policies) => {
      const reversed = mapDocuments(policies, (document) => ({
        ...document,
        Statement: [...document.Statement].reverse(),
      }));
      const turned = { ...reversed, ...(reversed.identity && { identity: [...reversed.identity].reverse() }) };
      expectSame(ask(request, policies), ask(request, turned));
    }),
    RUNS,
  );
});

test('splitting policies into one per statement changes nothing', () => {
  fc.assert(
    fc.property(requests, policySets, (request, policies) => {
      const pieces = {
        ...policies,
        ...(policies.identity && { identity: policies.identity.flatMap(split) }),
        ...(policies.session && { session: policies.session.flatMap(split) }),
        ...(policies.serviceControl && {
          serviceControl: policies.serviceControl.map((level) => level.flatMap(split)),
        }),
      };
      expectSame(ask(request, policies), ask(request, pieces));
    }),
    RUNS,
  );
});

test('naming statements, and writing one value as a list, changes nothing', () => {
  fc.assert(
    fc.property(requests, policySets, (request, policies) => {
      const renamed = mapDocuments(policies, (document) => ({
        ...document,
        Statement: document.Statement.map((statement, index) => {
          const { Action, ...rest } = statement as { Action: string };
          return { ...rest, Sid: `Renamed${index}`, Action: [Action] };
        }),
      }));
      expectSame(ask(request, policies), ask(request, renamed));
    }),
    RUNS,
  );
});

test('adding a Deny never gains', () => {
  fc.assert(
    fc.property(
      requests,
      policySets,
      statements,
      resourceStatements,
      fc.boolean(),
      (request, policies, own, named, mine) => {
        const more = mine
          ? { ...policies, identity: [...(policies.identity ?? []), { Statement: { ...own, Effect: 'Deny' } }] }
          : { ...policies, resource: withStatement(policies.resource, { ...named, Effect: 'Deny' }) };
        expectNoGain(ask(request, policies), ask(request, more));
      },
    ),
    RUNS,
  );
});

test('adding an Allow never loses', () => {
  fc.assert(
    fc.property(
      requests,
      policySets,
      statements,
      resourceStatements,
      fc.boolean(),
      (request, policies, own, named, mine) => {
        const more = mine
          ? { ...policies, identity: [...(policies.identity ?? []), { Statement: { ...own, Effect: 'Allow' } }] }
          : { ...policies, resource: withStatement(policies.resource, allowing(named)) };
        expectNoGain(ask(request, more), ask(request, policies));
      },
    ),
    RUNS,
  );
});

test('whatever an unknown part turns out to be, the concrete answer agrees', () => {
  fc.assert(
    fc.property(requests, policySets, suffixes, (request, policies, suffix) => {
      const fill = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(SUFFIX, suffix)) as T;
      const symbolic = ask(request, policies);
      fc.pre(symbolic.verdict !== 'not-proven');
      expectSame(symbolic, ask(fill(request), fill(policies)));
    }),
    RUNS,
  );
});

test('whatever values open keys turn out to have, the concrete answer agrees', () => {
  const contexts = fc.record({
    'aws:SourceVpce': fc.constantFrom('vpce-1', 'vpce-2', 'vpce-3', 'other', null),
    'aws:SourceIp': fc.constantFrom('10.1.2.3', '10.2.2.3', '192.168.0.1', null),
    'aws:SecureTransport': fc.constantFrom('true', 'false'),
    'aws:MultiFactorAuthAge': fc.constantFrom('299', '300', null),
    'aws:CalledVia': fc.constantFrom<readonly string[]>([], ['kms.amazonaws.com'], ['rds.amazonaws.com']),
  });
  fc.assert(
    fc.property(requests, policySets, contexts, (request, policies, context) => {
      fc.pre(context['aws:SourceVpce'] === null || context['aws:SourceIp'] === null);
      const symbolic = ask({ ...request, context: {}, others: 'open' }, policies);
      const concrete = ask({ ...request, context, others: 'open' }, policies);
      fc.pre(symbolic.verdict !== 'not-proven' && concrete.verdict !== 'allowed-if');
      const expected =
        symbolic.verdict === 'allowed-if'
          ? verdictFor(symbolic.conditions, ({ key }) => Object.entries(context).find(([name]) => name === key)?.[1])
          : symbolic.verdict;
      expect(concrete.verdict).toBe(expected);
    }),
    RUNS,
  );
});

/** The statement with Allow, with which AWS takes no NotPrincipal. */
function allowing(statement: object): object {
  const { NotPrincipal, ...rest } = statement as { NotPrincipal?: unknown };
  return { ...rest, Effect: 'Allow', ...(NotPrincipal === undefined ? {} : { Principal: NotPrincipal }) };
}

function withStatement(document: object | undefined, statement: object): object {
  return { Version: '2012-10-17', Statement: [...((document as Document | undefined)?.Statement ?? []), statement] };
}

/** The second answer lets through nothing that the first does not. */
function expectNoGain(first: iam.Answer, second: iam.Answer): void {
  if (first.verdict === 'denied') expect(second.verdict).toBe('denied');
  if (second.verdict === 'allowed') expect(first.verdict).toBe('allowed');
  if (first.verdict !== 'not-proven' && second.verdict !== 'not-proven') {
    expect(['unchanged', 'narrowed', 'lost']).toContain(iam.compareAnswers(first, second));
  }
}
