import { isText } from './is-text';

const SEGMENT = /^[A-Za-z0-9_+=.@-]+$/;
const MAX_LENGTH = 512;

/** The parts of a secret's name. Each is 1 or more characters of `A-Z a-z 0-9 _ + = . @ -`. */
export interface SecretNameParts {
  readonly environment: string;
  readonly application: string;
  readonly name: string;
}

/**
 * The name of a secret: `<environment>/<application>/<name>`, at most 512 characters. A name that ends like the
 * suffix AWS appends (a hyphen and six characters) is refused: AWS may take it for part of an ARN.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 */
export class SecretName {
  /** @throws when a part breaks the rules above */
  static of(parts: SecretNameParts): SecretName {
    for (const part of ['environment', 'application', 'name'] as const) {
      if (!isText(parts[part], SEGMENT)) {
        throw new Error(
          `\`name\` must have only the characters A-Z a-z 0-9 _+=.@- in its ${part}, got '${parts[part]}'`,
        );
      }
    }
    const name = new SecretName(parts.environment, parts.application, parts.name);
    if (name.value.length > MAX_LENGTH) {
      throw new Error(`\`name\` must be at most ${MAX_LENGTH} characters, got ${name.value.length}`);
    }
    refuseSuffix(name.value);
    return name;
  }

  /** @throws when the text is not three parts that each keep the rules above */
  static parse(text: string): SecretName {
    const [environment, application, name, ...rest] = String(text).split('/');
    if (environment === undefined || application === undefined || name === undefined || rest.length > 0) {
      throw new Error(`\`name\` must be <environment>/<application>/<name>, got '${text}'`);
    }
    return SecretName.of({ environment, application, name });
  }

  private constructor(
    readonly environment: string,
    readonly application: string,
    readonly name: string,
  ) {}

  get value(): string {
    return `${this.environment}/${this.application}/${this.name}`;
  }

  toString(): string {
    return this.value;
  }
}

function refuseSuffix(name: string): void {
  const suffix = /-[A-Za-z0-9]{6}$/.exec(name)?.[0];
  if (suffix !== undefined) {
    const fixed = `${name.slice(0, -suffix.length)}_${suffix.slice(1)}`;
    throw new Error(
      `\`name\` must not end with a hyphen and six characters, because AWS appends such a suffix to the ARN, got '${name}': did you mean '${fixed}'?`,
    );
  }
}
