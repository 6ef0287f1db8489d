import { deployKey } from '../../../../src/functions/rotator/github/deploy-key';
import { generateSshKeyPair } from '../../../../src/functions/rotator/keys/ssh-key-pair';
import { LocalApi } from '../../../helpers/servers/local-api';
import { RealWorld } from '../../../helpers/servers/real-world';
import { MASTER } from '../helpers/world';

interface Listed {
  readonly id: number;
  readonly key: string;
  readonly title?: unknown;
  readonly read_only?: unknown;
}

/**
 * The deploy keys of one repository, by
 * @see https://docs.github.com/en/rest/deploy-keys/deploy-keys
 */
async function startGithub(listed: Listed[]) {
  return LocalApi.start(({ method, path, query, headers, body }) => {
    if (headers.authorization !== 'Bearer admin' || !path.startsWith('/repos/octo/shop/keys')) return { status: 404 };
    if (method === 'GET') {
      const page = Number(query.get('page'));
      return { status: 200, body: listed.slice((page - 1) * 100, page * 100) };
    }
    if (method === 'POST') {
      if (listed.some(({ key }) => key === body?.key)) return { status: 422 };
      listed.push({
        id: listed.length + 1_000,
        key: String(body?.key),
        title: body?.title,
        read_only: body?.read_only,
      });
      return { status: 201, body: listed.at(-1) };
    }
    const index = listed.findIndex(({ id }) => path.endsWith(`/${id}`));
    return { status: listed.splice(index, 1).length === 1 ? 204 : 404 };
  });
}

async function rotateKeys(first: Record<string, string>, listed: Listed[], rounds: number) {
  const github = await startGithub(listed);
  const world = new RealWorld(first, (store) =>
    deployKey({
      store,
      repository: 'octo/shop',
      adminSecretId: MASTER,
      title: 'ci',
      apiUrl: github.origin,
      allowPlaintext: true,
    }),
  );
  world.master.put('m1', JSON.stringify({ token: 'admin' }));
  for (let round = 1; round <= rounds; round += 1) await world.rotate();
  await github.stop();
  return world;
}

test('the next key is added beside the current one, and the key before the previous one is deleted', async () => {
  const first = generateSshKeyPair();
  const others = Array.from({ length: 120 }, (_, id) => ({ id, key: generateSshKeyPair().publicKey, title: 'other' }));
  const listed: Listed[] = [...others, { id: 500, key: `${first.publicKey} ci@shop`, title: 'ci' }];
  const world = await rotateKeys({ ...first }, listed, 3);
  expect(listed.slice(120).map(({ key }) => key)).toEqual([
    world.value('AWSPREVIOUS').publicKey,
    world.value().publicKey,
  ]);
  expect(listed.at(-1)?.read_only).toBe(true);
  expect(listed.slice(0, 120)).toEqual(others);
});

test('a key of another title is left alone, although the secret had it', async () => {
  const [first, stranger] = [generateSshKeyPair(), generateSshKeyPair()];
  const listed: Listed[] = [
    { id: 1, key: first.publicKey, title: 'ci' },
    { id: 2, key: stranger.publicKey, title: 'deployment' },
  ];
  await rotateKeys({ ...first, publicKey: stranger.publicKey }, listed, 3);
  expect(listed.map(({ title }) => title)).toEqual(['ci', 'deployment', 'ci', 'ci']);
});

test('throws for a repository that is not owner/name', async () => {
  const world = new RealWorld(generateSshKeyPair(), (store) =>
    deployKey({ store, repository: '../admin', adminSecretId: MASTER, title: 'ci' }),
  );
  await expect(world.rotate()).rejects.toThrow("'repository' must be owner/name, got ../admin");
});
