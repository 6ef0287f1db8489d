import { dirname } from 'node:path';
import { AccessQueries, Escalations, escalationRows, readSynthStacks, stepText } from '../../../src/review';
import { readStacks } from '../../../src/review/read/synth/read-stacks';
import { prod } from '../../../stacks/environments/prod';
import { staging } from '../../../stacks/environments/staging';
import { referenceStacks } from '../../helpers/synth/reference-stacks';

const stacks = readStacks(dirname(referenceStacks()));
const WORKLOAD = '430000000001';

/** A role that may do everything in an account of prod. */
const administratorOf = (account: string) => ({
  name: 'prod-administrator',
  configuration: {
    provider: {
      aws: [
        {
          region: 'eu-central-1',
          allowed_account_ids: [account],
          default_tags: [{ tags: { Environment: 'prod' } }],
        },
      ],
    },
    resource: {
      aws_iam_role: { admin: { name: 'administrator' } },
      aws_iam_role_policy_attachment: {
        admin: { role: 'administrator', policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      },
    },
  },
});
/** Of the account that runs the orders workload. */
const administrator = administratorOf(WORKLOAD);

function steps(given: typeof stacks): readonly string[] {
  const queries = new AccessQueries(readSynthStacks(given));
  const rows = escalationRows(new Escalations(queries).all()).map(
    ({ subject, target, ...step }) => `${subject.label}: ${target.name} by ${stepText(step)} (${step.action})`,
  );
  // Where networks are expected, the conditions of a step differ between Regions, and each has a row.
  return [...new Set(rows)];
}

/** Written by hand: whoever the account lets take the role for emergencies, which asks for a second factor. */
const BREAK_GLASS = [prod, staging].flatMap(({ name, accounts, secrets }) =>
  secrets.map(
    (secret) => `account ${accounts.security}: ${name}/${secret.name} by taking role/break-glass (sts:AssumeRole)`,
  ),
);

/** Whoever keeps the users for emergencies could sign in as one: the custodian, under alarm. */
const CUSTODIAN = [prod, staging].flatMap(({ name, people, secrets }) =>
  (people?.breakGlass?.userArns ?? []).flatMap((arn) =>
    secrets.map(
      (secret) =>
        `role/emergency-custodian: ${name}/${secret.name} by signing in as ${arn.split(':').at(-1)} (iam:CreateLoginProfile)`,
    ),
  ),
);
const ALARMED = [...BREAK_GLASS, ...CUSTODIAN];

test('of the reference stacks only the role for emergencies and its keeper could be taken to obtain a secret', () => {
  expect([...steps(stacks)].sort()).toEqual([...ALARMED].sort());
});

/** Written by hand from the data of prod: the roles of the account, and what each reads. */
const READ_BY = {
  'orders-api': ['orders/cache', 'orders/database', 'orders/session-signing', 'shared/telemetry'],
  'orders-worker': ['orders/database', 'orders/shipping-api', 'shared/telemetry'],
};
const RUN_BY = {
  'orders-api': 'ecs:RegisterTaskDefinition and ecs:RunTask',
  'orders-worker': 'lambda:CreateFunction',
};

const rewriting = (['orders-api', 'orders-worker'] as const).flatMap((role) =>
  READ_BY[role].map(
    (secret) =>
      `role/administrator: prod/${secret} by rewriting who can assume role/${role} (iam:UpdateAssumeRolePolicy)`,
  ),
);
const running = (['orders-api', 'orders-worker'] as const).flatMap((role) =>
  READ_BY[role].map((secret) => `role/administrator: prod/${secret} by running code as role/${role} (${RUN_BY[role]})`),
);

/** The instances and tasks that run as a role: a function takes no commands. */
const commanding = READ_BY['orders-api'].map(
  (secret) =>
    `role/administrator: prod/${secret} by running commands on what runs as role/orders-api (ecs:ExecuteCommand)`,
);

test('an administrator of a workload’s account could obtain what its roles read, and nothing else', () => {
  const ungoverned = stacks.filter(({ name }) => name !== 'org-guardrails');
  expect([...steps([...ungoverned, administrator])].sort()).toEqual(
    [...rewriting, ...running, ...commanding, ...ALARMED].sort(),
  );
});

test('under the guardrails that administrator can no longer rewrite who can assume a role', () => {
  expect([...steps([...stacks, administrator])].sort()).toEqual([...running, ...commanding, ...ALARMED].sort());
});

describe('an administrator of the account of the secrets', () => {
  const administering = (given: typeof stacks) =>
    steps([...given, administratorOf(prod.accounts.security)]).filter((step) => !ALARMED.includes(step));

  test('could obtain every secret by many steps, without guardrails', () => {
    const ungoverned = administering(stacks.filter(({ name }) => name !== 'org-guardrails'));
    for (const { name } of prod.secrets) {
      const how = ungoverned.filter((step) => step.startsWith(`role/administrator: prod/${name} by `)).join('\n');
      for (const step of ['signing in as user/break-glass-1', 'rewriting who can assume']) {
        expect(how).toContain(step);
      }
      // The secret's policy refuses the administrator, whatever key the secret is under.
      expect(how).not.toContain('under a key of its own');
    }
  });

  test('could obtain none under the guardrails', () => {
    expect(administering(stacks)).toEqual([]);
  });
});
