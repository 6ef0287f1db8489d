import { Proofs } from '../../../../src/functions/rotator/core/proofs';

function proofs(...calls: ((proofs: Proofs) => void)[]): Proofs {
  const made = new Proofs();
  for (const call of calls) call(made);
  return made;
}
const subject = { secretId: 's1', token: 't1' };
const succeeds = (made: Proofs) => made.succeeds(subject, 'v1');
const works = (made: Proofs) => made.works(subject, 1_000);

test('a version that follows the current one and worked is proven for a minute', () => {
  expect(proofs(succeeds, works).hold(subject, 'v1', 61_000)).toBe(true);
});

test.each([
  ['after more than a minute', proofs(succeeds, works), 'v1', 61_001],
  ['when another version is current', proofs(succeeds, works), 'v2', 1_000],
  ['when it was not tested', proofs(succeeds), 'v1', 1_000],
  ['when it was tested and not compared', proofs(works), 'v1', 1_000],
  ['when it was tested before it was compared', proofs(works, succeeds), 'v1', 1_000],
  ['when it was compared again since', proofs(succeeds, works, succeeds), 'v1', 1_000],
  ['of which nothing is known', proofs(), undefined, 1_000],
])('a version is not proven %s', (_, made, current, now) => {
  expect(made.hold(subject, current, now)).toBe(false);
});

test('the oldest of more than a hundred is forgotten', () => {
  const made = proofs(succeeds, works);
  for (let other = 1; other <= 100; other += 1) made.succeeds({ ...subject, token: `other ${other}` }, 'v1');
  expect(made.hold(subject, 'v1', 1_000)).toBe(false);
});

test('a version of another secret is not proven, though token and current version have the same ids', () => {
  expect(proofs(succeeds, works).hold({ secretId: 's2', token: 't1' }, 'v1', 1_000)).toBe(false);
});
