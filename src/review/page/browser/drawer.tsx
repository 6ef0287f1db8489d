import { useEffect, useRef, useState } from 'preact/hooks';
import type { GridIndex } from '../view/grid-index';
import type { PageAnswer, PageData } from '../view/page-data';
import { proofsOf, type ShownProof } from '../view/proof';
import { answerTitle, howWords } from '../view/words';
import type { Shown } from './view';

/** Where a keyboard enters the matrix, in each of its forms. */
const ENTRANCE = '[role="grid"], .cards button';

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
    // A browser does it for what had the focus: Safari gives none to a button that is clicked. A turned screen may have
    // taken the place away: then the matrix that there is now.
    return () => {
      const back = shown.opener.isConnected ? shown.opener : document.querySelector<HTMLElement>(ENTRANCE);
      back?.focus({ preventScroll: true });
    };
  }, []);
  const column = index.grid.columns[shown.cell[1]];
  const [, , ...answers] = index.cell(row, shown.cell[1]) ?? shown.cell;
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
          <dt>who</dt>
          <dd>
            <bdi>{index.grid.rows[row]?.name}</bdi>
          </dd>
          <dt>what</dt>
          <dd>
            <bdi>{column?.name}</bdi>
          </dd>
        </dl>
        {answers.map((cellAnswer) => {
          const answer = index.grid.answers[cellAnswer[0]];
          if (answer === undefined) return null;
          return <Answer key={`${row} ${cellAnswer.join()}`} answer={answer} proofs={proofsOf(data, cellAnswer)} />;
        })}
      </div>
    </dialog>
  );
}

function Answer({ answer, proofs }: { readonly answer: PageAnswer; readonly proofs: readonly ShownProof[] }) {
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
      {proofs.map((proof, place) =>
        proofs.length === 1 ? (
          <Steps key={proof.key} proof={proof} />
        ) : (
          <details key={regions[place]} open={place === 0}>
            <summary>{`proof in ${regions[place]}`}</summary>
            <Steps proof={proof} />
          </details>
        ),
      )}
    </section>
  );
}

function Steps({ proof: { steps } }: { readonly proof: ShownProof }) {
  if (steps.length === 0) return <p>No statement bears on it.</p>;
  return (
    <ol>
      {steps.map(({ layer, policy, place, effect, why }, number) => (
        <li key={`${number} ${policy}`}>
          {layer} <b>{effect}</b>
          {place !== '' && (
            <>
              {': '}
              <bdi>{place}</bdi>
            </>
          )}
          <code>
            <bdi>{policy}</bdi>
          </code>
          <small>{why}</small>
        </li>
      ))}
    </ol>
  );
}
