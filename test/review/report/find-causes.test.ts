import type { Expectations } from '../../../src/review/report/expectations';
import { CauseFinder } from '../../../src/review/report/find-causes';
import { plain } from '../../../src/review/report/phrase';
import type { AccessChange } from '../../../src/review/report/report';
import { emptyEnvironment } from '../../helpers/review/review-report';
import { world } from '../../helpers/review/world-builder';

const ALL = [{ principal: '*', secret: '*' }];
const gained = (capability: AccessChange['capability']): AccessChange => ({
  ...{ principal: 'api', secret: 'db', region: 'eu-central-1', capability, change: 'gained' },
  ...{ before: { verdict: 'denied', proof: [] }, after: { verdict: 'allowed', proof: [] } },
});

function headline(expectations: Expectations, ...capabilities: AccessChange['capability'][]): string {
  const earlier = { findings: new Set<string>(), notProven: new Set<string>() };
  const finder = new CauseFinder({ after: world(), changes: [], earlier, locate: () => undefined, expectations });
  const [cause] = finder.of('prod', { ...emptyEnvironment(), changes: capabilities.map(gained) });
  return plain(cause?.headline ?? []);
}

test('a gain is called expected where all that is gained is declared', () => {
  const read = { mayRead: ALL, mustNotRead: [] };
  expect(headline(read, 'read')).toBe('api gains read of db, as expected');
  expect(headline({ ...read, mayWrite: ALL }, 'read', 'write')).toBe('api gains read of db, write gained, as expected');
});

test('a gain is not called expected where control comes with it that nothing declares', () => {
  expect(headline({ mayRead: ALL, mustNotRead: [] }, 'read', 'administer')).toBe(
    'api gains read of db, control gained',
  );
});
