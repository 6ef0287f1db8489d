import { type EnvironmentParts, environmentReport } from '../../../src/review/report/environment-report';
import { CauseFinder } from '../../../src/review/report/find-causes';
import type { EnvironmentReport } from '../../../src/review/report/report';
import { world } from './world-builder';

/** The report of an environment in which nothing was found, but for what is given. */
export function emptyEnvironment(parts: Partial<EnvironmentParts> = {}): EnvironmentReport {
  return environmentReport(
    {
      name: 'prod',
      compared: true,
      changes: [],
      access: [],
      standing: [],
      shortNames: [],
      escalations: [],
      expectations: [],
      findings: [],
      hazards: [],
      cost: { pricesOf: '2026-11-01', before: 0, after: 0, lines: [] },
      notProven: [],
      ...parts,
    },
    new CauseFinder({
      after: world(),
      changes: [],
      earlier: { findings: new Set(), notProven: new Set() },
      locate: () => undefined,
    }),
  );
}

/** The parts of a report with one thing of each kind, each named by the same text. */
export function fullEnvironment(name = 'prod', text = 'thing'): EnvironmentReport {
  const proof = [
    { layer: 'resource', policy: text, statement: 0, effect: 'Allow', outcome: 'applies', why: `named as ${text}` },
  ] as const;
  const pair = {
    principal: text,
    account: '111111111111',
    secret: text,
    region: 'eu-central-1',
    capability: 'read',
  } as const;
  const location = { file: `stacks/${text}.ts`, line: 7 };
  const found = {
    severity: 'error',
    subject: text,
    message: `'${text}' must be`,
    remedy: `mend ${text}`,
    location,
  } as const;
  const allowed = { verdict: 'allowed-if', detail: `aws:SourceVpce = ${text}`, proof } as const;
  return emptyEnvironment({
    name,
    changes: [{ ...pair, change: 'gained', before: { verdict: 'denied', detail: text, proof: [] }, after: allowed }],
    access: [{ ...pair, state: allowed }],
    standing: [{ secret: text, conditions: ['TLS'] }],
    shortNames: [{ name: text, short: text }],
    escalations: [
      {
        ...{ principal: text, account: '111111111111', secret: text, regions: ['eu-central-1'] },
        ...{ hop: 'assume-reader', action: 'sts:AssumeRole', through: text },
        ...{ change: 'gained', expected: false, state: allowed },
      },
    ],
    expectations: [{ kind: 'unexpected', principal: text, secret: text, message: `'${text}' is not in mayRead` }],
    findings: [{ ...found, rule: 'key-rotation', fingerprint: '0123456789abcdef' }],
    hazards: [{ ...found, kind: 'secret-destroyed' }],
    cost: {
      pricesOf: '2026-11-01',
      before: 0.4,
      after: 1.8,
      lines: [{ item: text, before: 1, after: 2, unitPrice: 0.4 }],
    },
    notProven: [
      { subject: text, why: `${text} is not known`, detail: `${text} is not known`, remedy: `say what ${text} is` },
    ],
  });
}
