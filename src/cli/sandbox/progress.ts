/** Says so after each so many resources, besides each change of a stack's state. */
const STEP = 10;

/** What a line of Terraform's output tells about its stack. */
const STATES: readonly [pattern: RegExp, state: string][] = [
  [/Initializing the backend/, 'initializing'],
  [/Initializing provider plugins/, 'initializing'],
  [/Terraform has been successfully initialized/, 'planning'],
  [/^Plan: \d+ to add/, 'making resources'],
  [/^Apply complete!/, 'ready'],
  [/Error: /, 'failed'],
];

/**
 * Turns the output of `cdktf deploy` into few lines for a person: one for each change of a stack's state, and a
 * running count. Text is fed as it arrives, in pieces of any length.
 */
export class Progress {
  private readonly states = new Map<string, string>();
  private current = '';
  private rest = '';
  private made = 0;

  /**
   * @param stacks names of the stacks that are deployed
   * @param total resources in all of them
   */
  constructor(
    private readonly stacks: readonly string[],
    private readonly total: number,
  ) {}

  /** @returns the lines to show */
  feed(text: string): string[] {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.read(line));
  }

  private read(line: string): string[] {
    // cdktf names the stack on the first line of a piece and indents the lines that follow.
    const [, prefix = '', said = ''] = /^(\S*)\s+(.*)$/.exec(line) ?? [];
    if (this.stacks.includes(prefix)) this.current = prefix;
    if (/: Creation complete after /.test(said)) {
      this.made += 1;
      return this.made % STEP === 0 && this.made < this.total ? [this.count('resources made')] : [];
    }
    const state = STATES.find(([pattern]) => pattern.test(said))?.[1];
    if (state === undefined || this.states.get(this.current) === state) return [];
    this.states.set(this.current, state);
    return [this.count(`${this.current}  ${state}`)];
  }

  private count(message: string): string {
    const width = String(this.total).length;
    return `[${String(this.made).padStart(width)}/${this.total}] ${message}`;
  }
}
