/** How the first value of a secret comes about. */
export type ValueOrigin =
  | {
      readonly kind: 'generated';
      /** What goes beside the password in a JSON secret; not secret. @default - the password alone */
      readonly template?: Readonly<Record<string, string | number | boolean>>;
      /** The key of the password in the JSON. @default 'password' */
      readonly generatedKey?: string;
      /** Characters of the password. @default 32 */
      readonly length?: number;
      /** Characters that it must not contain. @default - none */
      readonly excludeCharacters?: string;
    }
  /** Put later by a person, a pipeline or another system. */
  | {
      readonly kind: 'external';
      /** Whether it has been put: nothing rotates before. @default - nobody knows: refused where it is rotated */
      readonly delivered?: boolean;
    }
  /** From the environment variable `TF_VAR_<variable>` at apply. */
  | { readonly kind: 'variable'; readonly variable: string };
