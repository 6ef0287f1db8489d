const BEGIN = Buffer.from('{"Records":[{"eventVersion":');
const RECORD = Buffer.from('{"eventVersion":');
const BETWEEN = Buffer.from('},{"eventVersion":');
const ID = Buffer.from('"eventID":');

/** What a file has, without all of it being taken apart. */
export interface QuickRecords {
  /** How many records it has. */
  readonly records: number;
  /** Those that are of the services, as JSON. */
  readonly wanted: readonly string[];
}

/**
 * The records of some services of a file that is written as CloudTrail writes it, found by their text: most records of a
 * trail are of other services, and are passed by. A text within a record has its quotes escaped, so that none looks like
 * the place between two records.
 *
 * @returns nothing where the file is written otherwise: it has to be taken apart then, also to say what is wrong with it
 */
export function quickRecords(file: Buffer, sources: readonly string[]): QuickRecords | undefined {
  if (sources.length === 0 || !isCloudTrails(file)) return undefined;
  const places = sources.map((source) => new Places(file, Buffer.from(`"${source}"`)));
  const wanted: string[] = [];
  let records = 0;
  for (let start = BEGIN.length - RECORD.length; start >= 0; ) {
    const between = file.indexOf(BETWEEN, start);
    const end = between < 0 ? file.lastIndexOf(']') : between + 1;
    if (places.some((place) => place.isWithin(start, end))) wanted.push(file.toString('utf8', start, end));
    records += 1;
    start = between < 0 ? -1 : between + 2;
  }
  return { records, wanted };
}

function isCloudTrails(file: Buffer): boolean {
  const head = file.subarray(0, BEGIN.length);
  const tail = file.toString('latin1', Math.max(0, file.length - 8)).trimEnd();
  // The logs of other services have records with a version, too.
  return head.equals(BEGIN) && tail.endsWith('}]}') && file.includes(ID);
}

/** The places of a text in a file, looked up from the first to the last. */
class Places {
  private next: number;

  constructor(
    private readonly file: Buffer,
    private readonly text: Buffer,
  ) {
    this.next = file.indexOf(text);
  }

  /** Whether it is in a part of the file. Ask of one part after the other. */
  isWithin(start: number, end: number): boolean {
    if (this.next >= 0 && this.next < start) this.next = this.file.indexOf(this.text, start);
    return this.next >= 0 && this.next < end;
  }
}
