import type { Assumption } from '../assumption';

const GUIDE = 'https://docs.aws.amazon.com/secretsmanager/latest/userguide';
const API = 'https://docs.aws.amazon.com/secretsmanager/latest/apireference';
const CORRECTIONS = 'src/cli/emulator/moto-corrections.ts';

/** Where the embedded AWS differs from AWS in a way that code or tests take into account. */
export const assumptions: readonly Assumption[] = [
  {
    id: 'key-of-a-replica-is-told',
    behaviour: 'DescribeSecret tells with which key each replica is encrypted.',
    usedBy: [CORRECTIONS],
    sources: [`${API}/API_ReplicationStatusType.html`],
    embedded: 'differs: forgets the key, so that a second plan would make the replica again; `npm start` corrects it',
    heldBy: ['test/e2e/changes.terraform.test.ts'],
    state: 'by the page',
  },
  {
    id: 'rotation-is-dated',
    behaviour: 'A rotation that ends with AWSCURRENT on the version with AWSPENDING sets LastRotatedDate.',
    usedBy: [CORRECTIONS, 'src/live/gate/judge-twin.ts', 'test/cli/command-world.ts'],
    sources: [`${API}/API_DescribeSecret.html`],
    embedded: 'differs: dates a rotation only when it has no function; `npm start` corrects it',
    heldBy: ['test/cli/emulator/rotation-date.terraform.test.ts'],
    state: 'by the page',
  },
  {
    id: 'account-of-a-secret-is-that-of-its-arn',
    behaviour: 'A call that names a full ARN is about the secret of the account in that ARN.',
    usedBy: [CORRECTIONS],
    sources: [`${GUIDE}/auth-and-access_examples_cross.html`],
    embedded: "differs: looks into the caller's account; `npm start` corrects it",
    heldBy: ['test/cli/sandbox/sandbox.terraform.test.ts'],
    state: 'by the page',
  },
  {
    id: 'schedule-without-rotation',
    behaviour: 'RotateSecret with RotateImmediately false changes the schedule and makes no value current.',
    usedBy: [
      CORRECTIONS,
      'src/cli/sandbox/rotation/rotate-like-aws.ts',
      'test/functions/rotator/moto/moto-rotation.servers.test.ts',
    ],
    sources: [`${API}/API_RotateSecret.html`],
    embedded:
      'differs: calls functions in Docker alone, forgets schedules in expressions, and makes a version without a value current; `npm start` corrects it',
    heldBy: ['test/cli/sandbox/sandbox.terraform.test.ts', 'test/functions/rotator/moto/moto-rotation.servers.test.ts'],
    state: 'by the page',
  },
  {
    id: 'other-labels-stay',
    behaviour: 'Moving AWSCURRENT puts AWSPREVIOUS on the former version and leaves its other labels there.',
    usedBy: ['src/live/rollback/run-rollback.ts', 'src/live/prune/plan-prune.ts'],
    sources: [`${API}/API_UpdateSecretVersionStage.html`],
    embedded: 'differs: replaces all labels of the former version by AWSPREVIOUS',
    heldBy: ['test/live/rollback/run-rollback.test.ts'],
    state: 'by the page',
  },
  {
    id: 'unlabelled-versions-are-purged',
    behaviour: 'AWS deletes versions without a label beyond 100, if they are older than a day.',
    usedBy: ['src/live/prune/plan-prune.ts', 'src/constructs/secrets/values/seed.ts'],
    sources: [`${GUIDE}/reference_limits.html`],
    embedded: 'differs: never purges a version',
    heldBy: ['test/e2e/seed.terraform.test.ts'],
    state: 'by the page',
  },
  {
    id: 'functions-run-in-a-network',
    behaviour: 'A function in a VPC gets network interfaces with the security groups that it names.',
    usedBy: ['src/constructs/functions/function-network.ts'],
    sources: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
    embedded:
      'lacks networks that were not made, so functions are applied outside of any; runs no function without Docker',
    heldBy: ['test/e2e/rotation.terraform.test.ts'],
    state: 'by the page',
  },
];
