import { type ApiAnswer, type ApiRequest, LocalApi } from '../../../helpers/servers/local-api';

interface Token {
  readonly id: number;
  readonly token: string;
  readonly family: number;
  readonly project: string | undefined;
  active: boolean;
}

/**
 * GitLab's token API.
 * @see https://docs.gitlab.com/api/personal_access_tokens/
 * @see https://docs.gitlab.com/api/project_access_tokens/
 */
export class FakeGitlab {
  readonly tokens: Token[] = [];
  readonly bodies: unknown[] = [];
  api!: LocalApi;

  async start(): Promise<this> {
    this.api = await LocalApi.start((request) => this.answer(request));
    return this;
  }

  add(family = this.tokens.length, project?: string): Token {
    const id = this.tokens.length + 1;
    const token = { id, token: `glpat-${id}`, family, project, active: true };
    this.tokens.push(token);
    return token;
  }

  get active(): string[] {
    return this.tokens.filter(({ active }) => active).map(({ token }) => token);
  }

  private answer({ method, path, headers, body }: ApiRequest): ApiAnswer {
    const caller = this.tokens.find(({ token }) => token === headers['private-token']);
    if (path.endsWith('/self/rotate')) return this.rotate(caller, body);
    if (!caller?.active) return { status: 401, body: { message: '401 Unauthorized' } };
    if (path === '/api/v4/personal_access_tokens/self') return { status: 200, body: { id: caller.id, active: true } };
    const [, project, , id] = /^\/api\/v4\/projects\/([^/]+)\/(access_tokens)(?:\/(\d+))?$/.exec(path) ?? [];
    if (project === undefined || caller.project !== undefined) return { status: 403 };
    if (method === 'POST') {
      this.bodies.push(body);
      return { status: 201, body: this.add(undefined, project) };
    }
    const doomed = this.tokens.find((token) => token.id === Number(id));
    if (doomed === undefined) return { status: 404 };
    doomed.active = false;
    return { status: 204 };
  }

  /** "Rotating an already revoked token revokes every active token of the family." */
  private rotate(caller: Token | undefined, body: unknown): ApiAnswer {
    if (caller === undefined) return { status: 401 };
    if (!caller.active) {
      for (const token of this.tokens) if (token.family === caller.family) token.active = false;
      return { status: 401 };
    }
    this.bodies.push(body);
    caller.active = false;
    return { status: 200, body: { ...this.add(caller.family, caller.project), expires_at: '2026-03-01' } };
  }
}
