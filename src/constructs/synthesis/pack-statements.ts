import { PolicyDocument } from '../../model/policy/document';
import type { PolicyStatement } from '../../model/policy/statement';

/** A guardrail's statements. */
export interface Packable {
  readonly id: string;
  readonly statements: readonly PolicyStatement[];
}

/** One policy, and the guardrails that have statements in it, in their order. */
export interface PackedPolicy {
  readonly guardrails: readonly string[];
  /** Minified. */
  readonly text: string;
  /** Of the text, as AWS counts at most. */
  readonly characters: number;
}

/** Statements that stay together. */
interface Piece extends Packable {
  /** Characters, with a comma for each statement. */
  readonly size: number;
}

/** What a policy without statements takes. */
const FRAME = JSON.stringify(new PolicyDocument()).length;

/**
 * Packs guardrails into as few policies as fit, each whole unless it is larger than a policy.
 *
 * Each goes, in the order given, into the first policy that has room. So one that is added at the end moves no other.
 * Where that order takes more policies than could do, as few of the last as help go largest first: fewer policies
 * matter more than few moves.
 *
 * @param limit characters of one policy
 * @throws when a single statement does not fit into a policy
 */
export function packStatements(guardrails: readonly Packable[], limit: number): readonly PackedPolicy[] {
  // Each statement brings a comma, and the last of a policy does not.
  const room = limit - FRAME + 1;
  const pieces = guardrails.flatMap((guardrail) => piecesOf(guardrail, room, limit));
  return fewest(pieces, room).map(policyOf);
}

/** The order given, but for the shortest tail that has to go largest first. */
function fewest(pieces: readonly Piece[], room: number): readonly (readonly Piece[])[] {
  const total = pieces.reduce((sum, { size }) => sum + size, 0);
  let best = firstFit(pieces, room);
  for (let kept = pieces.length - 2; kept >= 0 && best.length > Math.ceil(total / room); kept -= 1) {
    const candidate = firstFit([...pieces.slice(0, kept), ...pieces.slice(kept).sort(bySize)], room);
    if (candidate.length < best.length) best = candidate;
  }
  return best;
}

function piecesOf({ id, statements }: Packable, room: number, limit: number): readonly Piece[] {
  const single = statements.map((statement): Piece => ({ id, statements: [statement], size: sizeOf(statement) }));
  for (const { size, statements: of } of single) {
    if (size > room) {
      throw new Error(
        `\`statements\` of guardrail '${id}' must each fit into a policy of ${limit} characters, got ${size - 1} for '${of[0]?.sid}': make several statements of it`,
      );
    }
  }
  const whole: Piece = { id, statements, size: single.reduce((sum, { size }) => sum + size, 0) };
  return whole.size <= room ? [whole] : single;
}

function firstFit(pieces: readonly Piece[], room: number): readonly (readonly Piece[])[] {
  const policies: { readonly pieces: Piece[]; left: number }[] = [];
  for (const piece of pieces) {
    const found = policies.find(({ left }) => piece.size <= left);
    if (found === undefined) {
      policies.push({ pieces: [piece], left: room - piece.size });
    } else {
      found.pieces.push(piece);
      found.left -= piece.size;
    }
  }
  return policies.map((policy) => policy.pieces);
}

function policyOf(pieces: readonly Piece[]): PackedPolicy {
  const document = new PolicyDocument(pieces.flatMap(({ statements }) => statements));
  const text = document.minified();
  return { guardrails: [...new Set(pieces.map(({ id }) => id))], text, characters: charactersOf(text) };
}

function bySize(a: Piece, b: Piece): number {
  return b.size - a.size || (a.id < b.id ? -1 : 1);
}

/**
 * AWS does not say how it counts letters beyond ASCII, and said bytes in earlier years: the larger number is safe.
 */
function charactersOf(text: string): number {
  return Buffer.byteLength(text);
}

function sizeOf(statement: PolicyStatement): number {
  return charactersOf(JSON.stringify(statement)) + 1;
}
