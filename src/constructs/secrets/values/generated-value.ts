import { Fn, ref, TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import { isText } from '../../../model/is-text';
import { terraformText } from '../../synthesis/terraform-text';
import { refuse } from '../../synthesis/validation';
import type { ISecretValue, ValueTarget } from './i-secret-value';
import { Seed } from './seed';

/** A password that AWS generates while Terraform applies. */
export interface GeneratedValueProps {
  /**
   * Characters of the password: 16 to 4096.
   *
   * @default 32
   */
  readonly length?: number;
  /**
   * Characters that the password must not contain, at most 4096.
   *
   * @default - none
   */
  readonly excludeCharacters?: string;
  /**
   * Whether punctuation is left out: for systems that cannot take it.
   *
   * @default false
   */
  readonly excludePunctuation?: boolean;
  /**
   * What goes beside the password in a JSON secret: names, hosts, ports, under keys of letters, digits, `_`, `.` and
   * `-`. Not secret: it is written in plan and state.
   *
   * @default - the value is the password alone, and not JSON
   */
  readonly template?: Readonly<Record<string, string | number | boolean>>;
  /**
   * The key of the password in the JSON secret: letters, digits, `_`, `.` and `-`. Needs {@link template}.
   *
   * @default 'password'
   */
  readonly generatedKey?: string;
}

const KEY = /^[\w.-]+$/;
const CREDENTIAL = /pass(word|wd|phrase)|secret|token|credential|(api|private|access)[-_]?key/i;

/** A generated value: ephemeral in Terraform, so it is in no plan and in no state. */
export class GeneratedValue implements ISecretValue {
  readonly exists = true;
  /** The template. Empty for a value that is the password alone, and so is not JSON. */
  readonly knownFields: Readonly<Record<string, unknown>>;

  constructor(private readonly props: GeneratedValueProps) {
    this.knownFields = props.template ?? {};
  }

  bind(scope: Construct, target: ValueTarget): void {
    this.requireRanges(scope);
    const seed = new Construct(scope, 'Value');
    const password = this.createPassword(seed);
    new Seed(seed, 'Seed', target, this.seedExpression(password));
  }

  private requireRanges(scope: Construct): void {
    const { length = 32, excludeCharacters = '', template, generatedKey } = this.props;
    if (!Number.isInteger(length) || length < 16 || length > 4096) {
      refuse(scope, `\`length\` must be 16 to 4096, got ${length}`);
    }
    if (excludeCharacters.length > 4096) {
      refuse(scope, `\`excludeCharacters\` must be at most 4096 characters, got ${excludeCharacters.length}`);
    }
    if (generatedKey !== undefined && template === undefined) {
      refuse(scope, '`generatedKey` must come with `template`: the value is JSON only then');
    }
    if (!isText(this.generatedKey, KEY)) {
      refuse(scope, `\`generatedKey\` must be letters, digits, _, . or -, got '${this.generatedKey}'`);
    }
    for (const [key, value] of Object.entries(template ?? {})) this.requirePlain(scope, key, value);
  }

  private requirePlain(scope: Construct, key: string, value: unknown): void {
    if (!KEY.test(key)) refuse(scope, `\`template\` must have keys of letters, digits, _, . or -, got '${key}'`);
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      refuse(scope, `\`template\` must have text, numbers and booleans alone, got ${typeof value} at key '${key}'`);
    }
    if (key === this.generatedKey) {
      refuse(scope, `\`template\` must not contain the generated key '${key}': its value is generated`);
    }
    if (CREDENTIAL.test(key)) {
      refuse(
        scope,
        `\`template\` must not contain what looks like a credential, got key '${key}': a template is written in plan and state; use SecretValue.external() or SecretValue.ephemeralVariable()`,
      );
    }
  }

  private get generatedKey(): string {
    return this.props.generatedKey ?? 'password';
  }

  /** cdktf 0.21 has no class for ephemeral resources; the block is written as Terraform reads it. */
  private createPassword(scope: Construct): string {
    const { length = 32, excludeCharacters, excludePunctuation } = this.props;
    const stack = TerraformStack.of(scope);
    // The address keeps apart paths that differ in punctuation alone: two secrets must never share a password.
    const id = `${scope.node.path.replaceAll(/[^A-Za-z0-9_-]/g, '_')}_${scope.node.addr}`;
    stack.addOverride(`ephemeral.aws_secretsmanager_random_password.${id}`, {
      password_length: length,
      require_each_included_type: true,
      ...(excludeCharacters !== undefined && { exclude_characters: terraformText(excludeCharacters) }),
      ...(excludePunctuation && { exclude_punctuation: true }),
    });
    return Token.asString(ref(`ephemeral.aws_secretsmanager_random_password.${id}.random_password`, stack));
  }

  private seedExpression(password: string): string {
    const { template } = this.props;
    if (template === undefined) return password;
    const plain = Object.entries(template).map(([key, value]) => [
      key,
      typeof value === 'string' ? expressionText(value) : value,
    ]);
    return Fn.jsonencode({ ...Object.fromEntries(plain), [this.generatedKey]: password });
  }
}

/** Text as an argument of a function of Terraform: cdktf escapes line ends and the start of a reference alone. */
function expressionText(text: string): string {
  if (Token.isUnresolved(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%{', '%%{');
}
