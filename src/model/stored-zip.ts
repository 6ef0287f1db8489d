/** 1 January 1980, the first date that a ZIP can name: the time of packing must not change the bytes. */
const DATE = 0x0021;
const VERSION = 20;
/** A file that everybody may read, of a Unix system: Lambda reads it as another user. */
const ATTRIBUTES = 0o100644 * 0x10000;
const MADE_BY_UNIX = 0x0300 + VERSION;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * A ZIP archive with one file, stored without compression, so that equal content gives equal bytes wherever it is
 * packed: compressed bytes differ from one version of zlib to the next.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html
 */
export function storedZip(name: string, content: Buffer): Buffer {
  const fileName = Buffer.from(name, 'utf8');
  const common = commonHeader(content, fileName.length);
  const local = Buffer.concat([numbers([0x04034b50, 4], [VERSION, 2]), common, fileName, content]);
  const directory = Buffer.concat([
    numbers([0x02014b50, 4], [MADE_BY_UNIX, 2], [VERSION, 2]),
    common,
    // Comment, disk, internal attributes, external attributes, offset of the file.
    numbers([0, 2], [0, 2], [0, 2], [ATTRIBUTES, 4], [0, 4]),
    fileName,
  ]);
  const end = numbers([0x06054b50, 4], [0, 4], [1, 2], [1, 2], [directory.length, 4], [local.length, 4], [0, 2]);
  return Buffer.concat([local, directory, end]);
}

/** What the local header and the directory have in common: flags, method, time, date, checksum, sizes, lengths. */
function commonHeader(content: Buffer, nameLength: number): Buffer {
  return numbers(
    [0, 2],
    [0, 2],
    [0, 2],
    [DATE, 2],
    [crc32(content), 4],
    [content.length, 4],
    [content.length, 4],
    [nameLength, 2],
    [0, 2],
  );
}

function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value >>> 0, 0, bytes);
      return field;
    }),
  );
}

function crc32(content: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of content) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
