import { renderGitlab } from '../../../src/review/render/gitlab';
import { decide } from '../../../src/review/report/verdict';
import { emptyEnvironment, fullEnvironment } from '../../helpers/review/review-report';

const issuesOf = (environment = fullEnvironment()) => {
  const environments = [environment];
  const verdict = decide(environments, { failOn: [], strict: false });
  return JSON.parse(renderGitlab({ schemaVersion: 2, verdict, environments }));
};

test('a finding is an issue at the line that made it, and a hazard another', () => {
  const issues = issuesOf();
  expect(issues[0]).toEqual({
    description: "prod: 'thing' must be: mend thing",
    check_name: 'key-rotation',
    fingerprint: '0123456789abcdef',
    severity: 'critical',
    location: { path: 'stacks/thing.ts', lines: { begin: 7 } },
  });
  expect(issues.map((each: { check_name: string }) => each.check_name)).toEqual([
    'key-rotation',
    'hazard-secret-destroyed',
  ]);
});

test('nothing found is an empty list, and what has no place points at the project', () => {
  expect(issuesOf(emptyEnvironment())).toEqual([]);
  const findings = fullEnvironment().findings.map(({ location, ...each }) => each);
  expect(issuesOf(emptyEnvironment({ findings }))[0].location).toEqual({ path: 'cdktf.json', lines: { begin: 1 } });
});
