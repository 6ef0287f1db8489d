import { Detections } from '../../../src';
import type { Finding } from '../../../src/functions/findings/finding';
import { reportFindings } from '../../../src/functions/findings/report-findings';
import type { KeptFinding, SecurityHub } from '../../../src/functions/findings/security-hub';
import { change, finding, read, USER } from '../../helpers/synth/detections/events';
import { message, PLACE, told } from './events';

/** A Security Hub in memory, which answers a search with more than was asked for. */
function hubOf(...kept: readonly KeptFinding[]) {
  const findings = new Map<string, KeptFinding>(kept.map((each) => [each.Id, each]));
  const calls: string[] = [];
  const hub: SecurityHub = {
    find: async () => {
      calls.push('find');
      return [...findings.values()];
    },
    importAll: async (imported: readonly Finding[]) => {
      if (imported.length > 0) calls.push('import');
      for (const each of imported) findings.set(each.Id, { ...findings.get(each.Id), ...each });
    },
    reopen: async ({ Id }) => {
      calls.push('reopen');
      const found = findings.get(Id);
      if (found !== undefined) findings.set(Id, { ...found, Workflow: { Status: 'NEW' } });
    },
  };
  const lines: object[] = [];
  const ports = {
    place: PLACE,
    hub,
    now: () => new Date('2026-11-28T12:00:00Z'),
    log: (line: object) => void lines.push(line),
  };
  return { calls, lines, report: (input: unknown) => reportFindings(input, ports), all: () => [...findings.values()] };
}

test('what happens again updates its finding, with two calls each time', async () => {
  const { report, calls, lines, all } = hubOf();
  await report(message(told(read())));
  await report(message(told(read())));
  await report(message(told(read({ 'detail.userIdentity': USER }))));
  expect(all().map(({ ProductFields }) => ProductFields.occurrences)).toEqual(['2', '1']);
  expect(calls).toEqual(['find', 'import', 'find', 'import', 'find', 'import']);
  expect(lines.map((line) => (line as { outcome: string }).outcome)).toEqual(['new', 'again', 'new']);
});

test('what somebody resolved and happens again is open again, and what is suppressed stays so', async () => {
  const first = hubOf();
  await first.report(message(told(read())));
  const [kept] = first.all() as [KeptFinding];
  const resolved = hubOf({ ...kept, Workflow: { Status: 'RESOLVED' } });
  await resolved.report(message(told(read())));
  expect(resolved.calls).toEqual(['find', 'import', 'reopen']);
  const suppressed = hubOf({ ...kept, Workflow: { Status: 'SUPPRESSED' } });
  await suppressed.report(message(told(read())));
  expect(suppressed.calls).toEqual(['find', 'import']);
});

test('what ends it archives the findings of its resource, whoever began it, and no other', async () => {
  const { report, all } = hubOf();
  const deleted = (patch = {}) => message(told(change('DeleteSecret', patch), Detections.secretDeleted()));
  await report(deleted());
  await report(deleted({ 'detail.userIdentity': USER }));
  await report(deleted({ 'detail.requestParameters.secretId': 'prod/orders/other' }));
  await report(message(told(change('PutResourcePolicy'), Detections.secretPolicyChanged())));
  await report({ detection: 'secret-deleted', resolves: true, event: change('RestoreSecret') });
  expect(all().map(({ RecordState }) => RecordState)).toEqual(['ARCHIVED', 'ARCHIVED', 'ACTIVE', 'ACTIVE']);
});

test('an archived finding goes back without what Security Hub added to it', async () => {
  const first = hubOf();
  await first.report(message(told(change('DeleteSecret'), Detections.secretDeleted())));
  const [kept] = first.all() as [KeptFinding];
  const sent: Finding[] = [];
  const added = {
    ...kept,
    Region: 'eu-central-1',
    ProductFields: { ...kept.ProductFields, 'aws/securityhub/ProductName': 'x' },
  };
  const hub: SecurityHub = {
    find: async () => [added],
    importAll: async (findings) => void sent.push(...findings),
    reopen: async () => undefined,
  };
  const input = { detection: 'secret-deleted', resolves: true, event: change('RestoreSecret') };
  await reportFindings(input, { place: PLACE, hub, now: () => new Date('2026-11-28T13:00:00Z'), log: () => undefined });
  expect(sent).toEqual([{ ...kept, RecordState: 'ARCHIVED', UpdatedAt: '2026-11-28T13:00:00.000Z' }]);
});

test('what a service has found is in Security Hub already, and is left out', async () => {
  const { report, calls } = hubOf();
  const event = finding('aws.guardduty', 'GuardDuty Finding', { type: 'CredentialAccess:IAMUser/AnomalousBehavior' });
  await report(message(told(event, Detections.guarddutyCredentials())));
  expect(calls).toEqual([]);
});

test('throws when Security Hub refuses, so that the message is kept', async () => {
  const hub: SecurityHub = {
    find: async () => [],
    importAll: async () => {
      throw new Error('Security Hub must take every finding, but refused 1: InvalidInput');
    },
    reopen: async () => undefined,
  };
  const ports = { place: PLACE, hub, now: () => new Date(), log: () => undefined };
  await expect(reportFindings(message(told(read())), ports)).rejects.toThrow('refused 1: InvalidInput');
});
