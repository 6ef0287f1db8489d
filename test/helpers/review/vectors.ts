import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccessRequest } from '../../../src/iam';

/** Policies of a vector: documents, or `{ opaque: why }`. */
export interface VectorPolicies {
  readonly identity?: readonly object[];
  readonly boundary?: object;
  readonly session?: readonly object[];
  readonly resource?: object;
  readonly grants?: readonly object[];
  readonly serviceControl?: ReadonlyArray<readonly object[]>;
  readonly resourceControl?: ReadonlyArray<readonly object[]>;
  readonly endpoint?: object;
}

/** One sentence of AWS's documentation as a question with its answer. */
export interface Vector {
  readonly sentence: string;
  readonly source: string;
  /** What the vector is about: `layer:…`, `operator:…` or a topic. */
  readonly about: readonly string[];
  readonly request: AccessRequest;
  /** Set when the question is whether the secret can be read, decryption included. */
  readonly secret?: {
    readonly arn: string;
    readonly tags?: Readonly<Record<string, string>>;
    readonly key: { readonly managedBy: 'aws' | 'customer'; readonly arn?: string; readonly policy?: object };
  };
  /** Set when the question is whether the parameter can be read, decryption included. */
  readonly parameter?: Omit<NonNullable<Vector['secret']>, 'key'> & Partial<Pick<NonNullable<Vector['secret']>, 'key'>>;
  readonly policies: VectorPolicies;
  /** `refused`: the call throws, with `by` as its message. */
  readonly expected: { readonly verdict: string; readonly conditions?: string; readonly by?: string };
}

/** A vector with the file it stands in. */
export interface FiledVector extends Vector {
  readonly file: string;
}

const FOLDER = join(__dirname, '..', '..', 'vectors');

/** All vectors, in the order of files and of each file. `{{name}}` in a text becomes the marker of a secret's suffix. */
export function readVectors(marker: (id: string) => string): FiledVector[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8').replace(/\{\{([\w ]+)\}\}/g, (_, id) => marker(id));
      return (JSON.parse(text) as Vector[]).map((vector) => ({ ...vector, file: file.replace('.json', '') }));
    });
}
