import { deployKey } from '../../../../src/functions/rotator/github/deploy-key';
import { generateSshKeyPair } from '../../../../src/functions/rotator/keys/ssh-key-pair';
import { MASTER } from '../helpers/world';
import { LocalApi } from '../servers/local-api';
import { RealWorld } from '../servers/real-world';

/** The deploy keys of one repository, by https://docs.github.com/en/rest/deploy-keys/deploy-keys */
async function startGithub(listed: { id: number; key: string; read_only?: unknown }[]) {
  return LocalApi.start(({ method, path, query, headers, body }) => {
    if (headers.authorization !== 'Bearer admin' || !path.startsWith('/repos/octo/shop/keys')) return { status: 404 };
    if (method === 'GET') {
      const page = Number(query.get('page'));
      return { status: 200, body: listed.slice((page - 1) * 100, page * 100) };
    }
    if (method === 'POST') {
      if (listed.some(({ key }) => key === body?.key)) return { status: 422 };
      listed.push({ id: listed.length + 1_000, key: String(body?.key), read_only: body?.read_only });
      return { status: 201, body: listed.at(-1) };
    }
    const index = listed.findIndex(({ id }) => path.endsWith(`/${id}`));
    return { status: listed.splice(index, 1).length === 1 ? 204 : 404 };
  });
}

test('the next key is added beside the current one, and the key before the previous one is deleted', async () => {
  const first = generateSshKeyPair();
  const others = Array.from({ length: 120 }, (_, id) => ({ id, key: generateSshKeyPair().publicKey }));
  const listed: { id: number; key: string; read_only?: unknown }[] = [
    ...others,
    { id: 500, key: `${first.publicKey} ci@shop` },
  ];
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
  for (let round = 1; round <= 3; round += 1) await world.rotate();
  await github.stop();
  expect(listed.slice(120).map(({ key }) => key)).toEqual([
    world.value('AWSPREVIOUS').publicKey,
    world.value().publicKey,
  ]);
  expect(listed.at(-1)?.read_only).toBe(true);
  expect(listed.slice(0, 120)).toEqual(others);
});

test('throws for a repository that is not owner/name', async () => {
  const world = new RealWorld(generateSshKeyPair(), (store) =>
    deployKey({ store, repository: '../admin', adminSecretId: MASTER, title: 'ci' }),
  );
  await expect(world.rotate()).rejects.toThrow("'repository' must be owner/name, got ../admin");
});
