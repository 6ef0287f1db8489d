import { AnswerError } from '../core/answer-error';
import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';
import type { TargetSystem } from '../core/target-system';
import { mustBeText, parseJsonObject } from '../database/database-credential';
import { fillTemplate, placeholdersOf, type RequestTemplate } from './request-template';
import { type HttpAnswer, send } from './send';

/** A secret with an API key: any JSON object. */
export type ApiKey = Readonly<Record<string, unknown>>;

/**
 * An HTTP service that issues keys beside which the former ones keep working, as data. OAuth client secrets are keys
 * too.
 */
export interface ApiKeyDescription {
  /** Where every request goes. It stands here and not in the secret, whose writer could else send the key elsewhere. */
  readonly origin: string;
  /** Keys that the secret must have. */
  readonly keys: readonly string[];
  /**
   * Issues a key, in the name of the current one. `answer` says which field of the JSON answer becomes which key; dots
   * descend.
   */
  readonly create: RequestTemplate & { readonly answer: Readonly<Record<string, string>> };
  /** Asks whether a key works. Any other status is an error, which is tried again. */
  readonly verify: RequestTemplate & { readonly works: readonly number[]; readonly refused: readonly number[] };
  /**
   * Ends the key `{...}` in the name of another, `{by.…}`. A status of `done` means that the key is gone.
   * @default - former keys are left to end by themselves
   */
  readonly revoke?: RequestTemplate & { readonly done: readonly number[] };
  /** For a server of one's own on the loopback. @default false */
  readonly allowPlaintext?: boolean;
}

/** A key of an HTTP service. The key before the previous one is revoked when the next one is promoted. */
export function apiKey(description: ApiKeyDescription): TargetSystem<ApiKey> {
  const ask = (template: RequestTemplate, values: ApiKey): Promise<HttpAnswer> =>
    send({
      ...fillTemplate(template, description.origin, values),
      ...(description.allowPlaintext && { allowPlaintext: true }),
    });
  const revoke = async (doomed: ApiKey, by: ApiKey): Promise<void> => {
    if (description.revoke === undefined) return;
    const named = Object.fromEntries(Object.entries(by).map(([key, value]) => [`by.${key}`, value]));
    const { status } = await ask(description.revoke, { ...doomed, ...named });
    if (!description.revoke.done.includes(status)) throw new AnswerError(`'revoke' was answered with status ${status}`);
  };
  return {
    parse: (text, subject) => {
      const fields = parseJsonObject(text, subject);
      for (const key of description.keys) mustBeText(fields, key, subject);
      return fields;
    },
    format: (key) => JSON.stringify(key),
    owns: Object.keys(description.create.answer),
    propose: async (current, { token }) => {
      const { status, body } = await ask(description.create, { ...current, token });
      if (status < 200 || status > 299) throw new AnswerError(`'create' was answered with status ${status}`);
      return { ...current, ...issued(description.create.answer, body) };
    },
    accepts: async (key) => {
      const { status } = await ask(description.verify, key);
      if (description.verify.works.includes(status)) return true;
      if (description.verify.refused.includes(status)) return false;
      throw new AnswerError(`'verify' was answered with status ${status}`);
    },
    mustBelongTogether: (current, pending) => {
      const differing = fixedKeys(description).find((key) => !equal(current[key], pending[key]));
      if (differing !== undefined) {
        throw new RotationError(
          `'${differing}' of AWSPENDING must equal that of the version it replaces: remove the AWSPENDING version and rotate again`,
        );
      }
    },
    apply: async () => {
      // It may take the service a moment to know its own key: the step is tried again.
      throw new AnswerError("'AWSPENDING' was issued and is refused by the service");
    },
    discard: (key) => revoke(key, key),
    retire: async ({ previous, current, pending }) => {
      if (previous === undefined || same(description, previous, current) || same(description, previous, pending)) {
        return;
      }
      await revoke(previous, pending);
    },
  };
}

/** The keys of a secret that decide what a request is about, without those that the service issues. */
function fixedKeys({ keys, create, verify, revoke }: ApiKeyDescription): string[] {
  const issued = Object.keys(create.answer);
  const named = [create, verify, revoke ?? create].flatMap((template) => placeholdersOf(template));
  const used = [...keys, ...named.map((name) => name.replace(/^by\./, '')).filter((name) => name !== 'token')];
  return [...new Set(used)].filter((key) => !issued.includes(key));
}

/** Nothing is to be revoked that is still in use, as after a rollback. */
function same({ create }: ApiKeyDescription, a: ApiKey, b: ApiKey): boolean {
  return Object.keys(create.answer).every((key) => equal(a[key], b[key]));
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function issued(answer: Readonly<Record<string, string>>, body: unknown): ApiKey {
  return Object.fromEntries(
    Object.entries(answer).map(([key, path]) => {
      const value = path.split('.').reduce<unknown>((at, name) => (at as ApiKey | undefined)?.[name], body);
      // What is stored must be found again: JSON has no number beyond the largest, and an empty text is not a key.
      if ((typeof value === 'string' && value !== '') || Number.isFinite(value)) return [key, value];
      throw new RotationError(
        `'${path}' must be in the answer of the service, got ${lengthOf(value)}: correct 'create.answer'`,
      );
    }),
  );
}
