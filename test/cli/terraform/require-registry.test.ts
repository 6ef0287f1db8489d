import { requireRegistry } from '../../../src/cli/terraform/require-registry';

const MISSING =
  "'hashicorp/aws' >= 5.100.0, < 7.0.0 must be in a local mirror or registry.terraform.io must answer, but neither is so: connect to it, or run `terraform providers mirror ~/.terraform.d/plugins` where it can be reached and copy that directory here";
const asked = jest.spyOn(global, 'fetch');

afterEach(() => asked.mockReset());
afterAll(() => asked.mockRestore());

test('a registry that answers is enough, and is asked for no more than 10 seconds', async () => {
  asked.mockResolvedValue(new Response('{"providers.v1":"/v1/providers/"}'));
  await expect(requireRegistry({})).resolves.toBeUndefined();
  expect(asked).toHaveBeenCalledWith('https://registry.terraform.io/.well-known/terraform.json', {
    signal: expect.any(AbortSignal),
  });
});

test.each([
  ['cannot be reached', () => asked.mockRejectedValue(new TypeError('fetch failed'))],
  ['does not answer in time', () => asked.mockRejectedValue(new DOMException('too late', 'TimeoutError'))],
  ['answers with an error', () => asked.mockResolvedValue(new Response('', { status: 503 }))],
])('a registry that %s is refused, with two ways out', async (_, given) => {
  given();
  await expect(requireRegistry({})).rejects.toThrow(MISSING);
});

test.each(['HTTPS_PROXY', 'https_proxy'])('behind %s nothing is asked', async (name) => {
  await expect(requireRegistry({ [name]: 'http://proxy.example:3128' })).resolves.toBeUndefined();
  expect(asked).not.toHaveBeenCalled();
});
