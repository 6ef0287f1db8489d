import fc from 'fast-check';
import type { Access } from '../../../src/review/access/access';
import { AccessEvaluator } from '../../../src/review/access/access-evaluator';
import { AccessQueries } from '../../../src/review/access/access-queries';
import { PrefixIndex } from '../../../src/review/access/prefix-index';
import { declaredSubject } from '../../../src/review/access/subject';
import { WorldIndex } from '../../../src/review/access/world-lookup';
import { worlds } from '../../helpers/review/world-arbitraries';

const numRuns = Number(process.env.IAM_PROPERTY_RUNS ?? 100);

function held(accesses: readonly Access[]): readonly Access[] {
  return accesses.filter(({ subject, answer }) => subject.kind === 'declared' && answer.verdict !== 'denied');
}

test.each(['read', 'write', 'administer'] as const)(
  'leaving pairs out changes no answer to who can %s a secret',
  (capability) => {
    let allowed = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const queries = new AccessQueries(world);
        const ask = new AccessEvaluator(new WorldIndex(world));
        for (const secret of world.secrets) {
          const every = world.principals.map((each) => ask.secret(declaredSubject(each), capability, secret));
          expect(held(queries.whoCan(capability, secret))).toEqual(held(every));
          allowed += held(every).length;
        }
      }),
      { numRuns },
    );
    // Worlds in which everything is denied would show nothing.
    expect(allowed).toBeGreaterThan(numRuns);
  },
);

test('leaving pairs out changes no answer to who can administer a key, grants included', () => {
  let allowed = 0;
  fc.assert(
    fc.property(worlds, (world) => {
      const queries = new AccessQueries(world);
      const ask = new AccessEvaluator(new WorldIndex(world));
      for (const key of world.keys) {
        const every = world.principals.map((each) => ask.key(declaredSubject(each), key));
        expect(held(queries.whoCanAdministerKey(key.id))).toEqual(held(every));
        allowed += held(every).length;
      }
    }),
    { numRuns },
  );
  expect(allowed).toBeGreaterThan(numRuns / 2);
});

test('leaving pairs out changes nothing of what a principal can do', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const queries = new AccessQueries(world);
      for (const principal of world.principals) {
        const ids = queries
          .whatCan(principal)
          .filter(({ capability }) => capability === 'read')
          .map(({ target }) => target.id);
        const readable = world.secrets.filter((secret) =>
          queries.whoCan('read', secret).some(({ subject }) => subject.id === principal.id),
        );
        expect(ids).toEqual(readable.map(({ id }) => id));
      }
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  );
});

test('finds what is filed under texts that begin another text, or that it begins', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(text), text, (starts, wanted) => {
      const index = new PrefixIndex(starts.map((start, place) => [start, place] as const));
      const alike = starts.flatMap((start, place) =>
        start.startsWith(wanted) || wanted.startsWith(start) ? [place] : [],
      );
      expect([...index.alike(wanted)].sort((a, b) => a - b)).toEqual(alike);
    }),
  );
});
