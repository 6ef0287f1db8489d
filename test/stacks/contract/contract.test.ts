import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contract, readContract, sidsOf } from './contract';

describe('what those who deployed the stacks rely on is as the committed list has it: npm run contract writes it', () => {
  let now: Contract;
  beforeAll(async () => {
    jest.spyOn(console, 'warn').mockImplementation();
    now = await readContract();
  }, 120_000);

  test.each(['stacks', 'addresses', 'sids'] as const)('%s', (list) => {
    const committed = readFileSync(join(__dirname, `${list}.txt`), 'utf8')
      .trimEnd()
      .split('\n');
    expect({
      gone: committed.filter((line) => !now[list].includes(line)),
      added: now[list].filter((line) => !committed.includes(line)),
    }).toEqual({ gone: [], added: [] });
    expect(committed).toEqual(now[list]);
  });
});

test('the Sids of a block are those of each policy in it, wherever it stands', () => {
  const policy = (...sids: readonly string[]) => JSON.stringify({ Statement: sids.map((Sid) => ({ Sid })) });
  const block = {
    name: 'a',
    assume_role_policy: policy('Trust'),
    inline: [{ policy: policy('Read', 'Write') }],
    policy: JSON.stringify({ Statement: { Effect: 'Deny' } }),
  };
  expect(sidsOf(block)).toEqual(['assume_role_policy Trust', 'inline Read', 'inline Write', 'policy (none)']);
});
