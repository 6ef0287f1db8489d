import { useEffect, useRef, useState } from 'preact/hooks';
import type { GridIndex } from '../view/grid-index';
import type { PageAnswer, PageCell, PageCellAnswer, PageData } from '../view/page-data';
import { answerTitle, howWords } from '../view/words';
import type { Shown } from './view';

interface DrawerProps {
  readonly data: PageData;
  readonly index: GridIndex;
  readonly shown: Shown;
  readonly close: () => void;
}

/** What one principal may do with one secret, with the proof step by step. The focus goes back where it came from. */
export function Drawer({ data, index, shown, close }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [row, setRow] = useState(shown.cell[0]);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const column = index.grid.columns[shown.cell[1]];
  const cell = index.cell(row, shown.cell[1]) ?? shown.cell;
  return (
    <dialog ref={dialog} aria-labelledby="drawer-title" onClose={close} closedby="any">
      <div class="drawer">
        <button type="button" class="close" aria-label="Close" onClick={() => dialog.current?.close()}>
          ×
        </button>
        <h3 id="drawer-title">
          <bdi>{index.grid.rows[row]?.label}</bdi> → <bdi>{column?.label}</bdi>
        </h3>
        {shown.rows.length > 1 && (
          <label>
            {`${shown.rows.length} have the same access. Proof for `}
            <select value={row} onChange={(event) => setRow(Number(event.currentTarget.value))}>
              {shown.rows.map((each) => (
                <option key={each} value={each}>
                  {index.grid.rows[each]?.label}
                </option>
              ))}
            </select>
          </label>
        )}
        <dl>
          <dt>principal</dt>
          <dd>
            <bdi>{index.grid.rows[row]?.name}</bdi>
          </dd>
          <dt>of</dt>
          <dd>
            <bdi>{column?.name}</bdi>
          </dd>
        </dl>
        {answersOf(index, cell).map(({ answer, proofs }) => (
          <Answer key={`${row} ${proofs.join()} ${answer.letter}`} data={data} answer={answer} proofs={proofs} />
        ))}
      </div>
    </dialog>
  );
}

function answersOf(index: GridIndex, [, , ...answers]: PageCell) {
  return answers.flatMap(([number, ...proofs]: PageCellAnswer) => {
    const answer = index.grid.answers[number];
    return answer === undefined ? [] : [{ answer, proofs }];
  });
}

function Answer({ data, answer, proofs }: { data: PageData; answer: PageAnswer; proofs: readonly number[] }) {
  const { mark, regions, before, after } = answer;
  return (
    <section class={mark}>
      <h4>
        {answerTitle(answer)} <small>{regions.join(', ')}</small>
      </h4>
      {before === undefined ? (
        <p>{howWords(after)}</p>
      ) : (
        <dl>
          <dt>before</dt>
          <dd>{howWords(before)}</dd>
          <dt>after</dt>
          <dd>{howWords(after)}</dd>
        </dl>
      )}
      {after.verdict === 'allowed-if' && after.detail !== after.further && (
        <details>
          <summary>all conditions</summary>
          <p>{after.detail}</p>
        </details>
      )}
      {proofs.map((proof, place) => (
        <Proof key={proof} data={data} proof={proof} {...(proofs.length > 1 && { region: regions[place] ?? '' })} />
      ))}
    </section>
  );
}

function Proof({ data, proof, region }: { data: PageData; proof: number; region?: string }) {
  const steps = (data.proofs[proof] ?? [])
    .flatMap((part) => data.parts[part] ?? [])
    .flatMap((number) => data.statements[number] ?? []);
  if (steps.length === 0) return <p>No statement bears on it.</p>;
  const list = (
    <ol>
      {steps.map(({ layer, policy, place, effect, why }, number) => (
        <li key={`${number} ${policy}`}>
          {`${layer} ${effect}: `}
          <bdi>{place === undefined ? policy : `${policy}, ${place}`}</bdi>
          <br />
          <small>{why}</small>
        </li>
      ))}
    </ol>
  );
  if (region === undefined) return list;
  return (
    <details>
      <summary>{`proof in ${region}`}</summary>
      {list}
    </details>
  );
}
