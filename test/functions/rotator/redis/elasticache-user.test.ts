import { DescribeUsersCommand, ElastiCacheClient, ModifyUserCommand } from '@aws-sdk/client-elasticache';
import { mockClient } from 'aws-sdk-client-mock';
import { elastiCacheUser } from '../../../../src/functions/rotator/redis/elasticache-user';
import { RealWorld } from '../../../helpers/servers/real-world';

const FIRST = { engine: 'redis', host: 'cache.example', username: 'app', userid: 'app-id', password: 'first' };

function makeWorld(username = 'app') {
  const api = mockClient(ElastiCacheClient);
  let passwords = ['first'];
  api.on(ModifyUserCommand).callsFake(({ AuthenticationMode }) => {
    passwords = AuthenticationMode.Passwords;
    return {};
  });
  api.on(DescribeUsersCommand).resolvesOnce({ Users: [{ UserName: username, Status: 'active' }] });
  api.on(DescribeUsersCommand).resolves({ Users: [{ UserName: username, Status: 'active' }] });
  const engine = {
    names: ['redis'],
    passwords: { length: 64, excludeCharacters: '' },
    login: async ({ password }: { password: string }) =>
      passwords.includes(password) ? { close: async () => {} } : undefined,
  };
  const client = new ElastiCacheClient({ region: 'eu-west-1' });
  return { api, world: new RealWorld(FIRST, () => elastiCacheUser({ engine, client, pauseMs: 1, looks: 2 })) };
}

test('the API is given the current and the pending password, once', async () => {
  const { api, world } = makeWorld();
  await world.rotate();
  expect(api.commandCalls(ModifyUserCommand).map(({ args }) => args[0].input)).toEqual([
    {
      UserId: 'app-id',
      AuthenticationMode: { Type: 'password', Passwords: ['first', world.value().password] },
    },
  ]);
});

test('throws when the user id belongs to another user name, and changes nothing', async () => {
  const { api, world } = makeWorld('somebody');
  await expect(world.rotate()).rejects.toThrow(
    "'userid' must be the id of 'username', got that of another user: correct the secret",
  );
  expect(api.commandCalls(ModifyUserCommand)).toEqual([]);
});

test('throws when the user does not become active in time', async () => {
  const { api, world } = makeWorld();
  api.on(DescribeUsersCommand).resolves({ Users: [{ UserName: 'app', Status: 'modifying' }] });
  await expect(world.rotate()).rejects.toThrow("'userid' did not become active: the step is tried again");
});
