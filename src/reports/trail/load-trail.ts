import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { DuckDbEngine } from '../engine/duckdb-engine';
import { ReportError } from '../report-error';
import { findTrailFiles } from './find-trail-files';
import type { LeftOut } from './left-out';
import { append, attempt, numbers, type Row } from './passage';
import { quickRecords } from './quick-records';
import { otherKind, readTrailFile } from './read-trail-file';
import { type RecordStatements, recordStatements } from './record-sql';

/** Bytes of text that pass at once. */
const BATCH = 16 * 1024 * 1024;
/** Batches at a time: while one is unpacked, another is taken apart. */
const LANES = 2;

/** How to load a trail. */
export interface LoadOptions {
  /** Services whose events are wanted, as `eventSource` names them; empty: all. */
  readonly sources: readonly string[];
  /** Stops before the next batch. */
  readonly signal: AbortSignal;
  /** Called after each batch. */
  readonly onProgress: (progress: Progress) => void;
}

/** How far loading is. */
export interface Progress {
  readonly files: number;
  readonly ofFiles: number;
  /** Records that were read, also those of other services. */
  readonly records: number;
}

/** What was loaded, and what was left out. */
export interface Loaded {
  readonly files: number;
  readonly records: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads the files of a trail into the table of the engine, each by itself: one that is broken is left out by name.
 *
 * @throws `ReportError` when the directory has no file of CloudTrail
 */
export async function loadTrail(engine: DuckDbEngine, directory: string, options: LoadOptions): Promise<Loaded> {
  const { files, leftOut } = findTrailFiles(directory);
  const statements = recordStatements(options.sources);
  await engine.run(statements.createTable);
  const work = new TrailLoad(directory, files, statements, options);
  await Promise.all(Array.from({ length: LANES }, async () => work.lane(await engine.connect())));
  const all = [...leftOut, ...work.leftOut].sort((a, b) => (a.file < b.file ? -1 : 1));
  if (work.records > 0) return { files: files.length, records: work.records, leftOut: all };
  const [first] = work.leftOut;
  throw new ReportError(
    `'--trail' must have events of CloudTrail, got ${files.length} files without any: '${first?.file}' ${first?.why}`,
  );
}

interface File {
  readonly index: number;
  readonly content: Buffer;
}

class TrailLoad {
  records = 0;
  readonly leftOut: LeftOut[] = [];
  private next = 0;
  private done = 0;

  constructor(
    private readonly directory: string,
    private readonly files: readonly string[],
    private readonly statements: RecordStatements,
    private readonly options: LoadOptions,
  ) {}

  async lane(connection: DuckDBConnection): Promise<void> {
    for (const statement of this.statements.createPassage) await connection.run(statement);
    while (this.next < this.files.length) {
      this.options.signal.throwIfAborted();
      const before = this.next;
      await this.pass(connection, await this.batch());
      this.done += this.next - before;
      const [files, ofFiles] = [Math.min(this.done, this.files.length), this.files.length];
      this.options.onProgress({ files, ofFiles, records: this.records });
    }
    connection.closeSync();
  }

  private async batch(): Promise<readonly File[]> {
    const batch: File[] = [];
    for (let bytes = 0; bytes < BATCH && this.next < this.files.length; ) {
      const index = this.next;
      this.next += 1;
      const read = await readTrailFile(join(this.directory, this.files[index] ?? ''));
      if ('why' in read) this.leave(index, read.why, true);
      else batch.push({ index, content: read.content });
      bytes += 'content' in read ? read.content.length : 0;
    }
    return batch;
  }

  private async pass(connection: DuckDBConnection, batch: readonly File[]): Promise<void> {
    const others: File[] = [];
    const quick: File[] = [];
    let records = 0;
    const found: Row[] = [];
    for (const file of batch) {
      const read = quickRecords(file.content, this.options.sources);
      (read === undefined ? others : quick).push(file);
      records += read?.records ?? 0;
      found.push(...(read?.wanted ?? []).map((text) => ({ index: file.index, text })));
    }
    if (await this.insert(connection, found)) this.records += records;
    // One record is no JSON: their files are taken apart, to say which.
    else others.push(...quick);
    if (others.length > 0) await this.takeApart(connection, others);
  }

  private async insert(connection: DuckDBConnection, found: readonly Row[]): Promise<boolean> {
    const isJson = await attempt(async () => {
      await append(connection, 'records', found);
      await connection.run(this.statements.insert);
    });
    if (isJson) await this.findFaults(connection);
    await this.clear(connection);
    return isJson;
  }

  private async takeApart(connection: DuckDBConnection, files: readonly File[]): Promise<void> {
    const texts = files.map(({ index, content }) => ({ index, text: content.toString('utf8') }));
    const isSplit = await attempt(async () => {
      await append(connection, 'files', texts);
      await connection.run(this.statements.split);
    });
    if (isSplit) {
      await this.count(connection, texts);
      await connection.run(this.statements.insert);
      await this.findFaults(connection);
    }
    await this.clear(connection);
    // One of them is no JSON: each is read by itself, to say which.
    if (!isSplit && files.length > 1) for (const file of files) await this.takeApart(connection, [file]);
    const [only] = texts;
    if (!isSplit && files.length === 1 && only !== undefined) this.leaveKind(only.index, only.text);
  }

  private async findFaults(connection: DuckDBConnection): Promise<void> {
    for (const [file = 0, broken = 0, unknown = 0] of await numbers(connection, this.statements.faults)) {
      if (broken > 0) this.leave(file, `has ${broken} records that are no events`, true);
      if (unknown > 0) this.leave(file, `has ${unknown} events of a version that is not known, 1 being known`, true);
    }
  }

  private async clear(connection: DuckDBConnection): Promise<void> {
    for (const statement of this.statements.clear) await connection.run(statement);
  }

  private async count(connection: DuckDBConnection, files: readonly Row[]): Promise<void> {
    const counts = await numbers(connection, this.statements.count);
    const found = new Map(counts.map(([file = 0, records = 0, alike = 0]) => [file, { records, alike }]));
    for (const { index, text } of files) {
      const { records, alike } = found.get(index) ?? { records: 0, alike: 0 };
      this.records += alike;
      if (records === 0) this.leaveKind(index, text);
      else if (alike === 0) this.leave(index, 'is of another service: its records have no `eventID`', false);
    }
  }

  private leaveKind(index: number, text: string): void {
    const { why, unread } = otherKind(text);
    this.leave(index, why, unread);
  }

  private leave(index: number, why: string, unread: boolean): void {
    this.leftOut.push({ file: this.files[index] ?? '', why, unread });
  }
}
