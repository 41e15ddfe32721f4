import { useDesignWords } from './words.js';

export function Typography() {
  const words = useDesignWords();
  return (
    <>
      <p className="lead">{words.lead}</p>
      <p>{words.body}</p>
      <p className="quiet">{words.nameHint}</p>
      <p>
        <a href="#innehall">{words.disclosure}</a> · <code>T-104O00</code> · <kbd>Ctrl K</kbd>
      </p>
      <h3>{words.dialogTitle}</h3>
    </>
  );
}
