/** How a benchmark is asked to run. */
export interface BenchOptions {
  /** Whether only the smallest size is measured, once: shows that the benchmark works, proves nothing. */
  readonly quick: boolean;
  /** Whether it takes the time it needs: without, a benchmark ends within some minutes. */
  readonly full: boolean;
}

/** One benchmark of the product beside its peers. */
export interface Bench {
  /** What `--only` selects it by. */
  readonly name: string;
  /** What `--full` measures besides. @default - nothing */
  readonly fullAdds?: string;
  /** Measures, prints, and returns the sentences of the targets that were missed. */
  run(options: BenchOptions): Promise<readonly string[]>;
}
